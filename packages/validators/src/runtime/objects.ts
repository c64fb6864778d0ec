import { isObject } from './is-object.js';
import { childPlace, type Place } from './place.js';
import { fail } from './report.js';

export { isObject, isShape } from './is-object.js';

/**
 * Whether a key of `for…in` is the object's own; inherited ones would not be sent. V8 compiles a call of `hasOwnProperty` inside
 * of `for…in` to nothing, where all keys are own ones. It does not do so with `Object.hasOwn`.
 */
export const hasOwn: (object: object, key: string) => boolean =
  /* @__PURE__ */ Function.prototype.call.bind(Object.prototype.hasOwnProperty);

const { propertyIsEnumerable } = Object.prototype;

/** Whether JSON sends the property: only its own ones, and only those that are enumerable. */
export function isSent(object: Record<string, unknown>, key: string): boolean {
  return object[key] !== undefined && propertyIsEnumerable.call(object, key);
}

/** Whether the required properties are there. */
export function requires(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly string[],
): boolean {
  return keys.every(
    (key) => isSent(object, key) || fail(childPlace(place, key), undefined, 'a value', 'required'),
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
    keys.some((key) => isSent(object, key)) ||
    fail(childPlace(place, property), undefined, ['a value', ...instead].join(', or '), 'required')
  );
}

/** Whether the body of a request has what this request demands, though its model does not. What is missing is said once. */
export function demands(value: unknown, place: Place, keys: readonly string[]): boolean {
  if (!isObject(value)) return true;
  const missing = keys.filter((key) => !isSent(value, key));
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
  return !place.report || isUnknownKeyAllowed(key, value, place);
}

function isUnknownKeyAllowed(key: string, value: unknown, place: Place): boolean {
  return (
    place.report?.unknownKeys !== 'report' ||
    // Its value may be a secret, as nobody knows what it is.
    fail(childPlace(place, key, true), value, 'no such property', 'unknown_key')
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
