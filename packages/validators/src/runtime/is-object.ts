import type { Place } from './place.js';

const { isArray } = Array;

/** An object in the sense of JSON: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** An object that is what it looks like: when it is sent, it has no `toJSON` that JSON would ask instead. */
export function isShape(value: unknown, place: Place): value is Record<string, unknown> {
  return isObject(value) && (place.read || typeof value['toJSON'] !== 'function');
}
