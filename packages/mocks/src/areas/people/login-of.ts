import { isJsonObject, type JsonObject } from '../../runtime/json.js';

export function loginOf({ profile }: JsonObject): string {
  return isJsonObject(profile) ? String(profile['login'] ?? '') : '';
}
