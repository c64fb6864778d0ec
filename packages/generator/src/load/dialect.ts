import { childPointer } from '../diagnostics/pointer.js';
import { type JsonObject, type Json, isArray, isObject } from '../basics/json.js';
import { nameMaps } from './name-maps.js';

/** What a description has beyond OpenAPI, each as the JSON pointers to its places. */
export interface Dialect {
  /** `$ref` inside of `x-…` values: Okta's own, not those of OpenAPI. */
  readonly extensionReferences: string[];
  /** `$ref` inside of examples, which are data, with what each says. */
  readonly exampleReferences: { readonly pointer: string; readonly reference: string }[];
  /** Paths with a query string. */
  readonly queryPaths: string[];
  /** Properties that are called `$ref`. */
  readonly refProperties: string[];
}

/**
 * A copy of the description that OpenAPI alone explains, for swagger-parser to judge, and what had
 * to be set aside for it. Gone are the contents of extensions and examples; operation ids, because
 * it stops at the first duplicate, and normalise reports them all; and path parameters are marked
 * required, which normalise reports likewise.
 */
export function withoutDialect(document: JsonObject): { plain: JsonObject; dialect: Dialect } {
  const dialect: Dialect = {
    extensionReferences: [],
    exampleReferences: [],
    queryPaths: [],
    refProperties: [],
  };
  return { plain: plainObject(document, '', dialect), dialect };
}

function plain(value: Json, pointer: string, dialect: Dialect): Json {
  if (isArray(value)) {
    return value.map((item, index) => plain(item, childPointer(pointer, index), dialect));
  }
  return isObject(value) ? plainObject(value, pointer, dialect) : value;
}

function plainObject(object: JsonObject, pointer: string, dialect: Dialect): JsonObject {
  const entries = Object.entries(object).flatMap(([key, value]): [string, Json][] => {
    // Most values are scalars, for which no pointer is needed.
    if (!isObject(value) && !isArray(value)) return isSetAside(key, value) ? [] : [[key, value]];
    const at = childPointer(pointer, key);
    if (key.startsWith('x-')) {
      for (const found of references(value, at)) dialect.extensionReferences.push(found.pointer);
      return [];
    }
    if (key === 'example' || key === 'examples') {
      const kept = key === 'examples' && isObject(value) ? plainExamples(value, at, dialect) : {};
      if (key === 'example' || isArray(value))
        dialect.exampleReferences.push(...references(value, at));
      return Object.keys(kept).length === 0 ? [] : [[key, kept]];
    }
    // Lists of types are OpenAPI 3.1's and Swagger's; they are interpreted in 3.0 as well.
    if (key === 'type' && isArray(value)) return [];
    if (nameMaps.has(key) && isObject(value)) return [[key, plainMap(value, key, at, dialect)]];
    return [[key, plain(value, at, dialect)]];
  });
  return Object.fromEntries(isPathParameter(object) ? [...entries, ['required', true]] : entries);
}

function isSetAside(key: string, scalar: Json): boolean {
  if (key === 'operationId') return typeof scalar === 'string';
  return key.startsWith('x-') || key === 'example' || key === 'examples';
}

function plainMap(map: JsonObject, kind: string, pointer: string, dialect: Dialect): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => {
      const at = childPointer(pointer, name);
      if (kind === 'paths' && name.includes('?')) dialect.queryPaths.push(at);
      if (kind === 'properties' && name === '$ref') dialect.refProperties.push(at);
      return [name, plain(value, at, dialect)];
    }),
  );
}

/**
 * Of the named examples, those that are references to shared ones: only these are OpenAPI's own.
 */
function plainExamples(examples: JsonObject, pointer: string, dialect: Dialect): JsonObject {
  return Object.fromEntries(
    Object.entries(examples).filter(([name, example]) => {
      const shared = isObject(example) && typeof example['$ref'] === 'string';
      if (!shared) {
        dialect.exampleReferences.push(...references(example, childPointer(pointer, name)));
      }
      return shared;
    }),
  );
}

function references(value: Json, pointer: string): { pointer: string; reference: string }[] {
  if (isArray(value)) {
    return value.flatMap((item, index) => references(item, childPointer(pointer, index)));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = childPointer(pointer, key);
    return key === '$ref' && typeof child === 'string'
      ? [{ pointer: at, reference: child }]
      : references(child, at);
  });
}

function isPathParameter(object: JsonObject): boolean {
  return object['in'] === 'path' && typeof object['name'] === 'string';
}
