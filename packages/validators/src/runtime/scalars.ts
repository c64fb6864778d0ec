import { childPlace, type Place } from './place.js';
import { fail } from './report.js';

/** Records a fault of the property `key`: what `fail` does, one step further down. */
export function failAt(
  place: Place,
  key: string,
  value: unknown,
  expected: string,
  secret?: boolean,
): boolean {
  return fail(childPlace(place, key, secret), value, expected);
}

export function isString(value: unknown, place: Place): boolean {
  return typeof value === 'string' || fail(place, value, 'a string');
}

export function isBoolean(value: unknown, place: Place): boolean {
  return typeof value === 'boolean' || fail(place, value, 'a boolean');
}

/** A number as JSON has them. */
export function isNumber(value: unknown, place: Place): boolean {
  return (typeof value === 'number' && Number.isFinite(value)) || fail(place, value, 'a number');
}

export function isInteger(value: unknown, place: Place): boolean {
  return Number.isInteger(value) || fail(place, value, 'an integer');
}

/** Format `int32`. */
export function isInt32(value: unknown, place: Place): boolean {
  return (
    (typeof value === 'number' && value === (value | 0)) ||
    fail(place, value, 'an integer of 32 bits')
  );
}

export function isNull(value: unknown, place: Place): boolean {
  return value === null || fail(place, value, 'null');
}

/** Any value at all. */
export function isAnything(): boolean {
  return true;
}

/** A path parameter. An empty one would give the path of another operation. */
export function isSegment(value: unknown, place: Place): boolean {
  return (
    isString(value, place) &&
    (value !== '' || fail(place, value, 'at least one character', 'too_short'))
  );
}

/** One of the listed values, or where `open` is true any value of the same type. */
export function isOneOf(
  value: unknown,
  place: Place,
  values: readonly unknown[],
  open: boolean,
): boolean {
  if (values.includes(value)) return true;
  const sameType = typeof value === typeof values[0];
  return (
    (open && sameType) ||
    fail(place, value, `one of ${values.join(', ')}`, sameType ? 'unknown_value' : undefined)
  );
}
