import { childPlace, type Place } from './place.js';
import { fail } from './report.js';

/** An object in the sense of JSON: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a key of `for…in` is the object's own; inherited ones would not be sent. */
export const hasOwn = Object.hasOwn;

/** Whether the required properties are there. What is not enumerable would not be sent. */
export function requires(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly string[],
): boolean {
  const own: Record<string, unknown> = { __proto__: null, ...object };
  return keys.every(
    (key) =>
      own[key] !== undefined || fail(childPlace(place, key), undefined, 'a value', 'required'),
  );
}

/** Whether a key may be there that the description does not have. */
export function allowsUnknownKey(key: string, value: unknown, place: Place): boolean {
  return (
    place.report?.unknownKeys !== 'report' ||
    fail(childPlace(place, key), value, 'no such property', 'unknown_key')
  );
}

/** Whether a readOnly property may be there: always when read, when sent unless an option reports it. */
export function allowsReadOnlyKey(key: string, value: unknown, place: Place): boolean {
  return (
    place.read ||
    place.report?.readOnly !== 'report' ||
    fail(childPlace(place, key), value, 'nothing that only the API sets', 'read_only')
  );
}
