import { isJsonObject, type JsonObject } from '../json.js';

/** Applies a partial update as Okta does: objects are merged, everything else is replaced. Neither argument is changed. */
export function merge(old: JsonObject, sent: JsonObject): JsonObject {
  const result = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(sent)) {
    const before = result.get(key);
    result.set(key, isJsonObject(before) && isJsonObject(value) ? merge(before, value) : value);
  }
  // `fromEntries` makes own properties of all keys, `__proto__` too.
  return Object.fromEntries(result);
}

export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

export function only(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
