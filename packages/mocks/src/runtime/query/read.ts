import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.js';

/**
 * The values that an item has at a dotted path: none where it is missing or null, several where an
 * array is on the way. Own properties only, so that no path reaches a prototype.
 */
export function valuesAt(item: JsonObject, path: string): readonly Json[] {
  let values: readonly Json[] = [item];
  for (const name of path.split('.')) {
    values = values.flatMap((value) => flat(isJsonObject(value) ? ownProperty(value, name) : null));
  }
  return values;
}

function ownProperty(value: JsonObject, name: string): Json {
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function flat(value: Json): readonly Json[] {
  if (value === null) return [];
  return isJsonArray(value) ? value.filter((one) => one !== null) : [value];
}

/** Every text in an item, however deep. */
export function textsIn(item: JsonObject): readonly string[] {
  const texts: string[] = [];
  const open: Json[] = [item];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const one of Object.values(value)) {
        if (one !== undefined) open.push(one);
      }
    }
  }
  return texts;
}
