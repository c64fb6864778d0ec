/** A value of JSON that may be changed in place: the repairs work on a copy of the description. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value itself and everything in it that is an object. */
export function* objectsIn(value: Json): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* objectsIn(child);
}

/** Keys of OpenAPI under which the values are data of the API, or names that people have chosen. */
const data = new Set(['default', 'enum', 'example', 'examples', 'value']);
const named = new Set([
  'properties',
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
]);

/** The value itself and the objects in it that mean something in OpenAPI: no examples, and no maps from names. */
export function* nodesIn(value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) for (const child of value) yield* nodesIn(child);
  if (!isObject(value)) return;
  yield value;
  for (const [key, child] of Object.entries(value)) {
    if (data.has(key) || key.startsWith('x-')) continue;
    if (named.has(key) && isObject(child))
      for (const each of Object.values(child)) yield* nodesIn(each);
    else yield* nodesIn(child);
  }
}
