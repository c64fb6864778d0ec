import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { asList, asObject, readString, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import type { NormalDiscriminator } from './types.js';

const DIALECT_KEY = 'x-openapi-v3-discriminator';

/** Our own: what may be sent instead of the discriminator, where the API does not insist on it. */
const TOLD_BY_KEY = 'x-oktaforge-told-by';

/**
 * The discriminator of a schema with its complete mapping. It comes from x-openapi-v3-discriminator, from OpenAPI's
 * `discriminator`, or from Swagger's, which is only a property name. Undefined when no subtype is known.
 */
export function readDiscriminator(
  context: Context,
  raw: RawObject,
  pointer: string,
  schemaName: string | undefined,
): NormalDiscriminator | undefined {
  const key = [DIALECT_KEY, 'discriminator'].find((name) => raw[name] !== undefined);
  if (key === undefined) return undefined;
  const place = childPointer(pointer, key);
  const value = raw[key];
  const property = typeof value === 'string' ? value : readString(asObject(value), 'propertyName');
  if (property === undefined) {
    reportShape(context.diagnostics, key, 'an object with a propertyName', place);
    return undefined;
  }
  const mapping = asObject(value)['mapping'];
  if (mapping !== undefined && !isObject(mapping)) {
    reportShape(
      context.diagnostics,
      `mapping of ${key}`,
      'an object',
      childPointer(place, 'mapping'),
    );
    return undefined;
  }
  const entries =
    mapping === undefined
      ? impliedMapping(context, raw, schemaName)
      : withUnmapped(
          readMapping(context, mapping, childPointer(place, 'mapping')),
          membersOf(context, raw),
        );
  if (entries.length === 0) return undefined;
  const instead = readInstead(context, raw, pointer);
  return { property, mapping: entries, ...(instead && { instead }), pointer: place };
}

function readInstead(
  { diagnostics }: Context,
  raw: RawObject,
  pointer: string,
): readonly string[] | undefined {
  const value = raw[TOLD_BY_KEY];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  reportShape(
    diagnostics,
    TOLD_BY_KEY,
    'a list of property names',
    childPointer(pointer, TOLD_BY_KEY),
  );
  return undefined;
}

function readMapping(
  context: Context,
  mapping: RawObject,
  pointer: string,
): NormalDiscriminator['mapping'] {
  return Object.entries(mapping).flatMap(([value, target]) => {
    const place = childPointer(pointer, value);
    if (typeof target !== 'string') {
      reportShape(context.diagnostics, 'an entry of a mapping', 'a reference', place);
      return [];
    }
    const schema = nameInPath(context, target) ?? context.references.dialectSchema(target, place);
    return schema === undefined ? [] : [{ value, schema }];
  });
}

/** `./Dog` and `Dog.json`, as descriptions have them that were written in several files. */
function nameInPath({ references }: Context, target: string): string | undefined {
  const name = /^(?:\.{0,2}\/|(?=[^#/]*\.))(?:[^#]*\/)?(?<name>[^#/]+?)(?:\.(?:json|ya?ml))?$/.exec(
    target,
  );
  const found = name?.groups?.['name'];
  return found !== undefined && Object.hasOwn(references.schemas, found) ? found : undefined;
}

/** A member that no value of the mapping names is meant by its own name. */
function withUnmapped(
  mapping: NormalDiscriminator['mapping'],
  members: readonly string[],
): NormalDiscriminator['mapping'] {
  if (mapping.length === 0) return mapping;
  const mapped = new Set(mapping.map(({ schema }) => schema));
  const others = members.filter((name) => !mapped.has(name));
  return [...mapping, ...others.map((name) => ({ value: name, schema: name }))];
}

function membersOf({ references }: Context, raw: RawObject): readonly string[] {
  return [...asList(raw['oneOf']), ...asList(raw['anyOf'])]
    .flatMap((member) => {
      const reference = readString(asObject(member), '$ref');
      return reference === undefined ? [] : [reference.slice(reference.lastIndexOf('/') + 1)];
    })
    .filter((name) => Object.hasOwn(references.schemas, name));
}

/** Without a mapping the names of the schemas are the values: those of oneOf and anyOf, else those that inherit. */
function impliedMapping(
  context: Context,
  raw: RawObject,
  schemaName: string | undefined,
): NormalDiscriminator['mapping'] {
  const members = membersOf(context, raw);
  const inheriting = schemaName === undefined ? [] : (context.subtypes.get(schemaName) ?? []);
  const names = members.length > 0 ? members : inheriting;
  return names
    .filter((name) => Object.hasOwn(context.references.schemas, name))
    .map((name) => ({ value: name, schema: name }));
}

/** From each schema to its direct subtypes, by allOf and x-okta-parent. Read before any schema is normalised. */
export function findSubtypes(schemas: RawObject): ReadonlyMap<string, readonly string[]> {
  const subtypes = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    const raw = asObject(schema);
    const references = [
      raw['x-okta-parent'],
      ...asList(raw['allOf']).map((part) => asObject(part)['$ref']),
    ];
    const parents = references
      .filter((reference) => typeof reference === 'string')
      .map((reference) => reference.slice(reference.lastIndexOf('/') + 1));
    for (const parent of new Set(parents)) {
      subtypes.set(parent, [...(subtypes.get(parent) ?? []), name]);
    }
  }
  return subtypes;
}
