import { at, type Place } from './place.js';
import { fail } from './report.js';

/** Records a fault of the property `key`, on the slow path. */
export function wrong(place: Place, key: string, value: unknown, expected: string): boolean {
  return place.report !== undefined && fail(at(place, key), value, expected);
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
    (value as number) === ((value as number) | 0) || fail(place, value, 'an integer of 32 bits')
  );
}

export function isNull(value: unknown, place: Place): boolean {
  return value === null || fail(place, value, 'null');
}

/** Any value at all. */
export function isAnything(): boolean {
  return true;
}

/** A value of a path parameter: without one the path would be another. */
export function isSegment(value: unknown, place: Place): boolean {
  return (
    isString(value, place) &&
    (value !== '' || fail(place, value, 'at least one character', 'too_short'))
  );
}

/** One of the listed values; of others only where the enum is open. */
export function isOneOf(
  value: unknown,
  place: Place,
  values: readonly unknown[],
  open: boolean,
): boolean {
  if (values.includes(value)) return true;
  const type = typeof values[0];
  if (open && typeof value === type) return true;
  const shown = values.slice(0, 12).map((allowed) => JSON.stringify(allowed));
  if (values.length > 12) shown.push('…');
  return fail(
    place,
    value,
    values.length > 1 ? `one of ${shown.join(', ')}` : `${shown[0]}`,
    typeof value === type ? 'unknown_value' : 'wrong_type',
  );
}
