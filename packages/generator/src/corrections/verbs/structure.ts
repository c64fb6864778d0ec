import { type Json, type JsonObject, isArray, isObject } from '../../basics/json.js';
import type { Dialect, Node } from '../view.js';
import {
  type Edit,
  type Verb,
  both,
  expected,
  isTextList,
  none,
  objectChange,
  without,
} from './verb.js';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** `{ type: [array, object], schema: … }`: other types than the description has. `schema` describes what is new among them. */
export const type: Verb = {
  fault: expected(
    `a type, or a list of types (${types.join(', ')})`,
    (value) => listOf(value).length > 0 && listOf(value).every((each) => types.includes(each)),
  ),
  edits: (spot, value, dialect) => typeEdits(spot, listOf(value), {}, dialect),
};

/** The same with the schema that goes with it, as the two keys are one verb. */
export function typeWith(schema: JsonObject): Verb {
  return {
    ...type,
    edits: (spot, value, dialect) => typeEdits(spot, listOf(value), schema, dialect),
  };
}

function typeEdits(
  { site, parts }: { readonly site: Node; readonly parts: readonly Node[] },
  wanted: readonly string[],
  schema: JsonObject,
  dialect: Dialect,
): readonly Edit[] {
  const now = parts
    .flatMap(({ raw }) => listOf(raw['type'] ?? []))
    .filter((each) => each !== 'null');
  const isKept = now.length > 0 && now.every((each) => wanted.some((other) => admits(other, each)));
  const added = wanted.filter((each) => !now.includes(each));
  if (isKept && added.length === 0) return [];
  const change = objectChange((raw) => {
    const others = added.map((each) => schemaOf(each, schema, dialect));
    const members = isKept ? [without(raw, 'description', 'readOnly'), ...others] : others;
    const [only] = members;
    const about = Object.fromEntries(
      ['description', 'readOnly', 'name', 'in', 'required'].flatMap((key) =>
        raw[key] === undefined || isArray(raw[key]) ? [] : [[key, raw[key]]],
      ),
    );
    if (members.length === 1 && only !== undefined) return { ...about, ...only };
    // Swagger 2.0 has no unions: there a schema that takes anything is the nearest.
    return dialect === 'swagger' ? about : { ...about, oneOf: members };
  });
  return [{ steps: site.steps, change, narrows: isKept ? none : both }];
}

function admits(wanted: string, now: string): boolean {
  return wanted === now || (wanted === 'number' && now === 'integer');
}

function listOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return isTextList(value) ? value : [];
}

function schemaOf(name: string, schema: JsonObject, dialect: Dialect): JsonObject {
  if (schema['type'] === name) return inDialect(schema, dialect);
  if (name === 'array') return { type: name, items: {} };
  return name === 'object' ? { type: name, additionalProperties: true } : { type: name };
}

/** Lets an object take any property. */
export const open: Verb = {
  fault: expected('true', (value) => value === true),
  edits: ({ parts }) => {
    const objects = parts.filter(isObjectSchema);
    const closed = objects.filter(({ raw }) => !isOpen(raw['additionalProperties']));
    const isDone =
      closed.length < objects.length &&
      closed.every(({ raw }) => raw['additionalProperties'] === undefined);
    if (isDone) return [];
    const said = closed.filter(({ raw }) => raw['additionalProperties'] !== undefined);
    const change = objectChange((raw) => ({ ...raw, additionalProperties: true }));
    return (said.length > 0 ? said : closed.slice(0, 1)).map(({ steps }) => ({
      steps,
      change,
      narrows: none,
    }));
  },
};

function isOpen(value: Json | undefined): boolean {
  return value === true || (isObject(value) && Object.keys(value).length === 0);
}

function isObjectSchema({ raw }: Node): boolean {
  return raw['properties'] !== undefined || raw['type'] === 'object';
}

/** Properties that the description lacks. */
export const add: Verb = {
  fault: expected('an object of schemas without references', isSchemas),
  edits: ({ parts }, value, dialect) => {
    const target = parts.find(isObjectSchema);
    const known = new Set(parts.flatMap(({ raw }) => Object.keys(objectAt(raw, 'properties'))));
    const missing = Object.entries(isObject(value) ? value : {}).filter(
      ([name]) => !known.has(name),
    );
    if (target === undefined || missing.length === 0) return [];
    const schemas = missing.map(([name, schema]): [string, Json] => [
      name,
      inDialect(schema, dialect),
    ]);
    const change = objectChange((raw) => ({
      ...raw,
      properties: { ...objectAt(raw, 'properties'), ...Object.fromEntries(schemas) },
    }));
    return [{ steps: target.steps, change, narrows: none }];
  },
};

function objectAt(raw: JsonObject, key: string): JsonObject {
  const value = raw[key];
  return isObject(value) ? value : {};
}

/** A reference would be the name of a model, which no other description need have. */
function isSchemas(value: Json): boolean {
  return isObject(value) && Object.values(value).every(isObject) && isWithoutReferences(value);
}

export function isWithoutReferences(value: Json): boolean {
  if (isArray(value)) return value.every(isWithoutReferences);
  if (!isObject(value)) return true;
  return value['$ref'] === undefined && Object.values(value).every(isWithoutReferences);
}

/** Schemas of corrections are written in the words of OpenAPI 3.0. */
function inDialect<T extends Json>(schema: T, dialect: Dialect): T;
function inDialect(schema: Json, dialect: Dialect): Json {
  if (dialect !== 'swagger') return schema;
  if (isArray(schema)) return schema.map((each) => inDialect(each, dialect));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, Json] => [
    key === 'nullable' ? 'x-nullable' : key,
    inDialect(value, dialect),
  ]);
  return Object.fromEntries(entries);
}
