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

/** Whether what is sent says of which subtype it is: by its discriminator, which is the first key, or by another one. */
export function tells(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly [string, ...string[]],
): boolean {
  const [property, ...instead] = keys;
  return (
    place.read ||
    keys.some((key) => hasOwn(object, key) && object[key] !== undefined) ||
    fail(childPlace(place, property), undefined, ['a value', ...instead].join(', or '), 'required')
  );
}

/** Whether the body of a request has what this request demands, though its model does not. What is missing is said once. */
export function demands(value: unknown, place: Place, keys: readonly string[]): boolean {
  if (!isObject(value)) return true;
  const missing = keys.filter((key) => !hasOwn(value, key) || value[key] === undefined);
  const known = place.report?.issues.filter(({ code }) => code === 'required') ?? [];
  const isKnown = (key: string): boolean =>
    known.some(({ path }) => path.length === 2 && path[1] === key);
  return requires(
    value,
    place,
    missing.filter((key) => !isKnown(key)),
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
