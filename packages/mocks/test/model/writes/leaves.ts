import { isJsonObject, type Json, type JsonObject } from '../../../src/runtime/json.js';

/** The scalars of a thing by their dot paths. Arrays are leaves: Okta replaces them as a whole. */
export function leaves(value: Json | undefined, path = ''): Map<string, string> {
  if (isJsonObject(value)) {
    const inner = Object.entries(value).map(([key, one]) =>
      leaves(one, path === '' ? key : `${path}.${key}`),
    );
    return new Map(inner.flatMap((one) => [...one]));
  }
  return value === undefined ? new Map() : new Map([[path, JSON.stringify(value)]]);
}

/** An object with one value at a dot path. */
export function patchAt(path: string, value: Json): JsonObject {
  const [key = '', ...rest] = path.split('.');
  return { [key]: rest.length === 0 ? value : patchAt(rest.join('.'), value) };
}
