import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.js';

/**
 * A thing without its secrets. The thing itself is not changed.
 *
 * @param paths Dot paths of the secrets. Arrays have no step of their own: `keys.secret` is in each of `keys`.
 */
export function conceal(item: JsonObject, paths: readonly string[] = []): JsonObject {
  return paths.reduce((shown, path) => concealAt(shown, path.split('.')), item);
}

function concealAt(item: JsonObject, [key = '', ...rest]: readonly string[]): JsonObject {
  const value = item[key];
  if (value === undefined) return item;
  if (rest.length > 0) return { ...item, [key]: within(value, rest) };
  const { [key]: _secret, ...open } = item;
  return open;
}

function within(value: Json, rest: readonly string[]): Json {
  if (isJsonArray(value)) return value.map((one) => within(one, rest));
  return isJsonObject(value) ? concealAt(value, rest) : value;
}
