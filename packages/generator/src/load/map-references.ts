import { decoded } from '../basics/decoded.js';
import type { Json, JsonObject } from '../basics/json.js';
import { isArray, isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { childPointer, parsePointer } from '../diagnostics/pointer.js';
import { nameMaps } from './name-maps.js';

/** A whole map that is a reference, in JSON or YAML; a property may be called `$ref`, and is an object then. */
const mayHold = new RegExp(
  `["']?(?:${[...nameMaps].map((name) => name.replace('$', '\\$')).join('|')})["']?\\s*:\\s*\\{?\\s*["']?\\$ref["']?\\s*:\\s*["']?#`,
);

/** Maps that lead from one to the next are followed so far. */
const stepLimit = 20;

/**
 * The document with maps in the place of references to maps: `content: { $ref: '#/components/mediaTypes/User' }`. OpenAPI
 * knows references to the entries of a map only, but other tools resolve them wherever they are.
 * @param text of the document, as most have none of these; undefined where the bundler may have made some
 */
export function withMapsInPlace(
  document: JsonObject,
  text: string | undefined,
  diagnostics: Diagnostics,
): JsonObject {
  if (text !== undefined && !mayHold.test(text)) return document;
  if (!holdsReferenceToMap(document, document)) return document;
  const places: string[] = [];
  const replace = (value: Json, pointer: string, isMap: boolean): Json => {
    if (isArray(value)) {
      return value.map((item, index) => replace(item, childPointer(pointer, index), false));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        const at = childPointer(pointer, key);
        const holdsNames = !isMap && nameMaps.has(key);
        const target = holdsNames ? targetOf(child, document) : undefined;
        if (target !== undefined) places.push(childPointer(at, '$ref'));
        return [key, target ?? replace(child, at, holdsNames)];
      }),
    );
  };
  const replaced = replace(document, '', false);
  const [pointer] = places;
  if (pointer === undefined || !isObject(replaced)) return document;
  const more = places.length === 1 ? '' : `, and ${places.length - 1} more`;
  diagnostics.warning('map-reference', {
    message: `A reference stands for a whole map, which OpenAPI does not have${more}; it is taken for what it leads to.`,
    pointer,
  });
  return replaced;
}

/** The text alone tells only that there may be one. */
function holdsReferenceToMap(value: Json, document: JsonObject, isMap = false): boolean {
  if (isArray(value)) return value.some((item) => holdsReferenceToMap(item, document));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, child]) => {
    const holdsNames = !isMap && nameMaps.has(key);
    const isOne = holdsNames && targetOf(child, document) !== undefined;
    return isOne || holdsReferenceToMap(child, document, holdsNames);
  });
}

function targetOf(value: Json | undefined, document: JsonObject): JsonObject | undefined {
  let map = value;
  for (let step = 0; step < stepLimit; step += 1) {
    const reference: Json | undefined = isObject(map) ? map['$ref'] : undefined;
    if (typeof reference !== 'string') return step > 0 && isObject(map) ? map : undefined;
    if (!reference.startsWith('#/')) return undefined;
    map = valueAt(document, parsePointer(decoded(reference.slice(1))));
  }
  return undefined;
}
