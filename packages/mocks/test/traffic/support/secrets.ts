import { isSecretName } from '../../../../generator/src/ir/secrets.js';
import { isJsonArray, isJsonObject, type Json } from '../../../src/runtime/json.js';

/**
 * Dot paths of the texts that are secrets by their name, as the generator decides it. Bodies of current descriptions have no
 * model, so names decide here. Lists have no step of their own.
 */
export function secretsIn(body: Json): readonly string[] {
  return [...new Set(placesIn(body, '', false))];
}

function placesIn(value: Json, path: string, isInside: boolean): readonly string[] {
  if (isJsonArray(value)) return value.flatMap((one) => placesIn(one, path, isInside));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, one = null]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const isNamed = isSecretName(key);
    // The value of a header, of a password or of the scheme of a hook.
    const isSecret = isNamed || (key === 'value' && (isInside || 'key' in value));
    if (typeof one === 'string') return isSecret && one !== '' ? [at] : [];
    return placesIn(one, at, isNamed || isInside);
  });
}
