import { at, type Place } from './place.js';
import { fail } from './report.js';

/** Whether a value is what JSON calls an object. Arrays are not. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const hasOwnProperty = Object.prototype.hasOwnProperty;

/** Whether a key of `for…in` is the object's own; inherited ones would not be sent. `Object.hasOwn` halves the speed. */
export function own(object: object, key: string): boolean {
  return hasOwnProperty.call(object, key);
}

/** Checks that required properties are there. */
export function requires(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly string[],
): boolean {
  return keys.every(
    (key) =>
      (own(object, key) && object[key] !== undefined) ||
      fail(at(place, key), undefined, 'a value', 'required'),
  );
}

/** Checks a key that the description does not have. */
export function extra(key: string, value: unknown, place: Place): boolean {
  return (
    place.report?.unknownKeys !== 'report' ||
    fail(at(place, key), value, 'no such property', 'unknown_key')
  );
}

/** Checks a property that only the API sets, in what is sent to it. */
export function untouched(key: string, value: unknown, place: Place): boolean {
  return (
    place.read ||
    place.report?.readOnly !== 'report' ||
    fail(at(place, key), value, 'nothing that only the API sets', 'read_only')
  );
}
