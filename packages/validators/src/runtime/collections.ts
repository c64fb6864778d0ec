import { hasOwn, isShape } from './objects.js';
import { type Check, childPlace, type Place } from './place.js';
import { isString } from './scalars.js';
import { failUnlessJson, failUnlessShape } from './report.js';

/** An array, with a check for its items. */
export function isArray(value: unknown, place: Place, item: Check): boolean {
  if (!Array.isArray(value)) {
    return failUnlessJson((json, at) => isArray(json, at, item), value, place, 'an array');
  }
  for (let index = 0; index < value.length; index++) {
    const one: unknown = value[index];
    // Most arrays are of strings. The check is another function for each array, so that V8 cannot inline its call.
    if (item === isString && typeof one === 'string') continue;
    if (!item(one, childPlace(place, index))) return false;
  }
  return true;
}

/** An object as a map, with a check for its values. They may be secrets, as only those who write it know the keys. */
export function isMap(value: unknown, place: Place, check: Check): boolean {
  if (!isShape(value, place)) {
    return failUnlessShape((json, at) => isMap(json, at, check), value, place);
  }
  for (const key in value) {
    if (!hasOwn(value, key)) continue;
    const item = value[key];
    if (item !== undefined && !check(item, childPlace(place, key, true))) return false;
  }
  return true;
}
