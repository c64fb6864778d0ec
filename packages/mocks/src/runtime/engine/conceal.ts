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

/**
 * An item with the secrets that it had before: a client that sends it back as it has read it cannot know them. A secret stays
 * where the object that has it is sent without it, or with null.
 *
 * @param paths As for {@link conceal}. Secrets in arrays do not stay, as nothing says which item they belong to.
 */
export function keepConcealed(
  item: JsonObject,
  before: JsonObject,
  paths: readonly string[] = [],
): JsonObject {
  return paths.reduce((kept, path) => keepAt(kept, before, path.split('.')), item);
}

function keepAt(
  item: JsonObject,
  before: JsonObject,
  [key = '', ...rest]: readonly string[],
): JsonObject {
  const now = item[key] ?? null;
  const old = before[key];
  if (rest.length === 0) return now === null && old !== undefined ? { ...item, [key]: old } : item;
  const isKept = isJsonObject(now) && isJsonObject(old) && Object.keys(now).length > 0;
  return isKept ? { ...item, [key]: keepAt(now, old, rest) } : item;
}

function within(value: Json, rest: readonly string[]): Json {
  if (isJsonArray(value)) return value.map((one) => within(one, rest));
  return isJsonObject(value) ? concealAt(value, rest) : value;
}
