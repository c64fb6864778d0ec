import { type JsonObject, type Json, isArray, isObject } from '../basics/json.js';

/**
 * An overlay that was written for Swagger 2.0, in the words of OpenAPI 3, so that corrections outlive upstream's change from
 * the one to the other. Schemas have another home, parameters and responses hold theirs one step deeper. An overlay that
 * speaks OpenAPI 3 already stays as it is.
 */
export function inWordsOfOpenApi3(overlay: Json): Json {
  return translated(overlay, '', 'application/json');
}

function translated(value: Json, key: string, mediaType: string): Json {
  if (isArray(value)) return value.map((item) => translated(item, '', mediaType));
  if (typeof value === 'string') return translatedText(value, key);
  if (!isObject(value)) return value;
  if (key === 'mapping') {
    const entries = Object.entries(value).map(([name, child]): [string, Json] => [
      name,
      translated(child, '$ref', ''),
    ]);
    return Object.fromEntries(entries);
  }
  const produced = isArray(value['produces']) ? String(value['produces'][0]) : mediaType;
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'consumes' && name !== 'produces')
    .map(([name, child]): [string, Json] => [name, translated(child, name, produced)]);
  const result = Object.fromEntries(entries);
  if (isParameter(result)) return withSchema(result);
  return isResponse(result, key) ? withContent(result, produced) : result;
}

/** Keys whose value refers to a schema. The values of all other keys are data or prose. */
const references = new Set(['$ref', 'x-okta-parent', 'x-openapi-v3-schema-ref']);

function translatedText(text: string, key: string): string {
  if (key === 'target') return translatedTarget(text);
  return references.has(key) ? text.replace(/^#\/definitions\//, '#/components/schemas/') : text;
}

/** The schema of a response is in the content of each media type. */
function translatedTarget(target: string): string {
  return target
    .replace(/^\$\.definitions\b/, '$.components.schemas')
    .replace(
      /^(\$\.paths\b.*\.responses(?:\['[^']+'\]|\[\*\]|\.\w+|\.\*))\.schema\b/,
      '$1.content[*].schema',
    );
}

function isParameter(object: JsonObject): boolean {
  return ['query', 'path', 'header'].includes(String(object['in'])) && 'type' in object;
}

/** What of a parameter is about the parameter; all the rest is about its values. */
const ofParameter = new Set(['in', 'name', 'description', 'required', 'deprecated']);

function withSchema(parameter: JsonObject): JsonObject {
  const own = ([name]: readonly [string, Json]): boolean =>
    ofParameter.has(name) || name.startsWith('x-');
  const entries = Object.entries(parameter).filter(([name]) => name !== 'collectionFormat');
  const schema = Object.fromEntries(entries.filter((entry) => !own(entry)));
  // Lists are joined with commas in Swagger 2.0 and repeat the parameter in OpenAPI 3, unless they say otherwise.
  const isJoined = schema['type'] === 'array' && parameter['collectionFormat'] !== 'multi';
  const form = isJoined ? { explode: false } : {};
  return { ...Object.fromEntries(entries.filter(own)), ...form, schema };
}

function isResponse(object: JsonObject, key: string): boolean {
  return /^(\d\d\d|default)$/.test(key) && 'schema' in object;
}

function withContent({ schema = {}, ...rest }: JsonObject, mediaType: string): JsonObject {
  return { ...rest, content: { [mediaType]: { schema } } };
}
