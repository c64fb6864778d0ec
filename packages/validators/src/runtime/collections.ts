import { hasOwn, isObject } from './objects.js';
import { type Check, childPlace, type Place } from './place.js';
import { fail } from './report.js';
import { root } from './run.js';

/** An array, with a check for its items. */
export function isArray(value: unknown, place: Place, item: Check): boolean {
  if (!Array.isArray(value)) return fail(place, value, 'an array');
  for (let index = 0; index < value.length; index++) {
    if (!item(value[index], childPlace(place, index))) return false;
  }
  return true;
}

/** An object as a map, with a check for its values. */
export function isMap(value: unknown, place: Place, check: Check): boolean {
  if (!isObject(value)) return fail(place, value, 'an object');
  const plain = value['__proto__'] === root;
  for (const key in value) {
    if (!plain && !hasOwn(value, key)) continue;
    const item = value[key];
    if (item !== undefined && !check(item, childPlace(place, key))) return false;
  }
  return true;
}
