import { childPlace, type Place } from './place.js';
import { fail } from './report.js';

/** An object in the sense of JSON: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const hasOwnProperty = Object.prototype.hasOwnProperty;

/**
 * Whether a key of `for…in` is the object's own; inherited ones would not be sent. Not `Object.hasOwn`, which makes a check
 * take twice the time.
 */
export function hasOwn(object: object, key: string): boolean {
  return hasOwnProperty.call(object, key);
}

/** Whether the required properties are there. */
export function requires(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly string[],
): boolean {
  return keys.every(
    (key) =>
      (hasOwn(object, key) && object[key] !== undefined) ||
      fail(childPlace(place, key), undefined, 'a value', 'required'),
  );
}

/** Whether a key may be there that the description does not have. */
export function allowsUnknownKey(key: string, value: unknown, place: Place): boolean {
  return (
    place.report?.unknownKeys !== 'report' ||
    fail(childPlace(place, key), value, 'no such property', 'unknown_key')
  );
}

/** Whether a readOnly property is sent and may be: unless an option reports it. Its value does not matter, as the API ignores it. */
export function ignoresReadOnlyKey(key: string, value: unknown, place: Place): boolean {
  return (
    !place.read &&
    (place.report?.readOnly !== 'report' ||
      fail(childPlace(place, key), value, 'nothing that only the API sets', 'read_only'))
  );
}
