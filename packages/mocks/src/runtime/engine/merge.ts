import { isJsonObject, type Json, type JsonObject } from '../json.js';
import type { NullPath } from './facts.js';

/**
 * Applies a partial update as Okta does: objects are merged, everything else is replaced. Neither argument is changed.
 *
 * @param removed Places in which null removes what is there. What it leaves empty, and might have been removed as a whole, goes, too.
 */
export function merge(
  old: JsonObject,
  sent: JsonObject,
  removed: readonly NullPath[] = [],
): JsonObject {
  const result = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(sent)) {
    const { isRemovable, inside } = within(removed, key);
    const next = merged(result.get(key), value, inside);
    const isRemoved = value === null || (isEmpty(next) && !isEmpty(value));
    if (isRemovable && isRemoved) result.delete(key);
    else result.set(key, next);
  }
  // `fromEntries` makes own properties of all keys, `__proto__` too.
  return Object.fromEntries(result);
}

function merged(
  before: Json | undefined,
  value: Json | undefined,
  removed: readonly NullPath[],
): Json | undefined {
  if (!isJsonObject(value)) return value;
  if (isJsonObject(before)) return merge(before, value, removed);
  return removed.length === 0 ? value : merge({}, value, removed);
}

function isEmpty(value: Json | undefined): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** What was sent, without what null removes. */
export function withoutRemoved(sent: JsonObject, removed: readonly NullPath[] = []): JsonObject {
  return merge({}, sent, removed);
}

/** What the places say of a key, and of what is inside of its value. */
export function within(
  removed: readonly NullPath[],
  key: string,
): { readonly isRemovable: boolean; readonly inside: readonly NullPath[] } {
  const inside = removed
    .filter(([name]) => name === key || name === '*')
    .map(([, ...names]) => names);
  return {
    isRemovable: inside.some(({ length }) => length === 0),
    inside: inside.filter(({ length }) => length > 0),
  };
}

export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

export function only(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
