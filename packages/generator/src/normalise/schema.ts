import { childPointer } from '../diagnostics/pointer.js';
import { annotate, readAnnotations } from './annotations.js';
import { completeMembers } from './alternatives.js';
import { anySchema } from './any-schema.js';
import { foldAllOf, foldOneOf } from './composition.js';
import { readConstraints } from './constraints.js';
import type { Context } from './context.js';
import { readSchemaDialect } from './dialect-schema.js';
import { readDiscriminator } from './discriminator.js';
import { asList, asObject, defined, readString, readStrings, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import { meansAnyValue, readTypePart } from './schema-type.js';
import type { NormalProperty, NormalSchema } from './types.js';

/** Keywords beside a `$ref` that add structure, and not only annotations. */
const STRUCTURE = ['properties', 'additionalProperties', 'allOf', 'oneOf', 'anyOf'];

/** Normalises a schema, named or inline; `name` is given for a named one. */
export function normaliseSchema(
  context: Context,
  raw: unknown,
  pointer: string,
  name?: string,
): NormalSchema {
  if (raw === true) return anySchema(pointer);
  if (!isObject(raw)) {
    context.diagnostics.error('invalid-schema', {
      message: `A schema must be an object, not ${JSON.stringify(raw)}.`,
      pointer,
    });
    return anySchema(pointer);
  }
  if (context.open.has(raw)) {
    context.diagnostics.error('circular-schema', {
      message: 'The schema contains itself.',
      help: 'Give it a name and refer to it by name.',
      pointer,
    });
    return anySchema(pointer);
  }
  context.open.add(raw);
  const schema = readSchema(context, raw, pointer, name);
  context.open.delete(raw);
  return schema;
}

function readSchema(
  context: Context,
  raw: RawObject,
  pointer: string,
  name: string | undefined,
): NormalSchema {
  context.extensions.note(raw, 'schema', pointer);
  const reference = readString(raw, '$ref');
  if (reference === undefined) return readStructure(context, raw, pointer, name);
  const target = readReference(context, raw, reference, pointer);
  if (!STRUCTURE.some((key) => Object.hasOwn(raw, key))) return target;
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== '$ref'));
  const { allOf, ...own } = readStructure(context, rest, pointer, name);
  return { ...own, types: ['object'], allOf: [target, ...allOf] };
}

function readReference(
  context: Context,
  raw: RawObject,
  reference: string,
  pointer: string,
): NormalSchema {
  const annotations = {
    ...readAnnotations(context, raw, pointer),
    nullable: raw['nullable'] === true || raw['x-nullable'] === true,
  };
  const place = childPointer(pointer, '$ref');
  const target = context.references.schema(reference, place, context.inDialect);
  if (target?.kind === 'inline') {
    return annotate(normaliseSchema(context, target.raw, target.pointer), annotations);
  }
  const schema = target === undefined ? {} : { ref: target.name };
  return annotate({ ...anySchema(pointer), ...schema }, annotations);
}

function readStructure(
  context: Context,
  raw: RawObject,
  pointer: string,
  name: string | undefined,
): NormalSchema {
  const additional = readAdditional(context, raw, pointer);
  const items = readItems(context, raw, pointer);
  const schema: NormalSchema = {
    ...anySchema(pointer),
    ...readAnnotations(context, raw, pointer),
    ...readTypePart(context, raw, pointer),
    ...readSchemaDialect(context, raw, pointer, name),
    ...defined({
      format: readString(raw, 'format'),
      properties: readProperties(context, raw, pointer),
      items,
      additional,
      discriminator: readDiscriminator(context, raw, pointer, name),
    }),
    constraints: readConstraints(raw),
    required: readStrings(raw, 'required'),
    allOf: readList(context, raw, 'allOf', pointer),
    oneOf: [
      ...readList(context, raw, 'oneOf', pointer),
      ...readList(context, raw, 'anyOf', pointer),
    ],
  };
  return completeMembers(context, foldAllOf(foldOneOf(schema), name !== undefined), name);
}

function readProperties(
  context: Context,
  raw: RawObject,
  pointer: string,
): readonly NormalProperty[] | undefined {
  if (raw['properties'] === undefined) return undefined;
  const place = childPointer(pointer, 'properties');
  return Object.entries(asObject(raw['properties'])).map(([name, schema]) => ({
    name,
    schema: normaliseSchema(context, schema, childPointer(place, name)),
  }));
}

function readItems(context: Context, raw: RawObject, pointer: string): NormalSchema | undefined {
  const { items } = raw;
  if (items === undefined || items === false) return undefined;
  const place = childPointer(pointer, 'items');
  if (!Array.isArray(items)) return normaliseSchema(context, items, place);
  context.diagnostics.warning('items-list', {
    message: '`items` is a list of schemas: an item may be of any of them.',
    pointer: place,
  });
  return items.length === 0 ? anySchema(place) : normaliseSchema(context, { anyOf: items }, place);
}

function readAdditional(
  context: Context,
  raw: RawObject,
  pointer: string,
): NormalSchema | false | undefined {
  const patterns = Object.entries(asObject(raw['patternProperties']));
  const [pattern] = patterns;
  const key = 'additionalProperties';
  if (raw[key] === undefined || (raw[key] === false && pattern !== undefined)) {
    if (pattern === undefined) return undefined;
    const place = childPointer(childPointer(pointer, 'patternProperties'), pattern[0]);
    return patterns.length === 1
      ? normaliseSchema(context, pattern[1], place)
      : anySchema(childPointer(pointer, 'patternProperties'));
  }
  if (raw[key] === false) return false;
  const place = childPointer(pointer, key);
  return meansAnyValue(raw[key]) ? anySchema(place) : normaliseSchema(context, raw[key], place);
}

function readList(
  context: Context,
  raw: RawObject,
  key: string,
  pointer: string,
): readonly NormalSchema[] {
  const place = childPointer(pointer, key);
  return asList(raw[key]).map((part, index) =>
    normaliseSchema(context, part, childPointer(place, index)),
  );
}
