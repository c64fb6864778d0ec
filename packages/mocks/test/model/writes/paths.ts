import {
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../../src/runtime/json.js';

/** The values of a thing by dot path. Lists are values; so are empty objects. */
export function leavesOf(value: Json | undefined, path = ''): ReadonlyMap<string, Json> {
  if (value === undefined) return new Map();
  if (!isJsonObject(value)) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [
      ...leavesOf(one, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** Whether a path is one of those, or is inside of one. `*` is any one name. */
export function isWithin(path: string, outer: readonly string[]): boolean {
  const steps = path.split('.');
  return outer.some((one) =>
    one.split('.').every((name, index) => name === '*' || name === steps[index]),
  );
}

/** A copy in which each text or number at one of the paths is replaced. Lists have no step of their own. */
export function replacedAt(
  value: JsonObject,
  paths: ReadonlySet<string>,
  replace: (path: string) => Json,
  path = '',
): JsonObject {
  const changed = (one: Json | undefined, at: string): Json | undefined => {
    if (isJsonArray(one)) return one.map((each) => changed(each, at) ?? null);
    if (isJsonObject(one)) return replacedAt(one, paths, replace, at);
    return typeof one === 'string' && paths.has(at) ? replace(at) : one;
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      changed(one, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
