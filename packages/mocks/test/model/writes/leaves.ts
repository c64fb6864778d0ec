import {
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../../src/runtime/json.js';

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

/** A thing with other texts under the keys that hold secrets, so that they can be found wherever they come back. */
export function withSecrets(value: JsonObject, secret: () => string): JsonObject {
  const change = (one: Json | undefined, key: string, within: string): Json | undefined => {
    if (isJsonArray(one)) return one.map((item) => change(item, key, within) ?? null);
    if (isJsonObject(one)) {
      const entries = Object.entries(one).map(([name, inner]) => [name, change(inner, name, key)]);
      return Object.fromEntries(entries) as JsonObject;
    }
    return typeof one === 'string' && isSecret(key, within) ? secret() : one;
  };
  return change(value, '', '') as JsonObject;
}

function isSecret(key: string, within: string): boolean {
  if (key === 'value') return ['password', 'authScheme', 'hash'].includes(within);
  return ['client_secret', 'clientSecret', 'answer', 'privateKey', 'token'].includes(key);
}
