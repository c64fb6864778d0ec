import type { Schema, SchemaDocument, Schemas } from './schemas.js';

/** Schemas of one document. They refer to each other by `#/components/schemas/<name>`. */
export type FlatSchemas = Readonly<Record<string, Schema>>;

type Keywords = Readonly<Record<string, unknown>>;

/**
 * The referenced schemas and all that they refer to, in the form that generators read: each has a name, and `anyOf` replaces
 * `if`, `then` and `else`. The case for unknown discriminator values is left out, because it would also accept a known
 * subtype with a fault.
 * @param references Such as `okta:requests#/$defs/createUser`.
 */
export function flatten(schemas: Schemas, references: readonly string[]): FlatSchemas {
  const flat = new Map<string, Schema>();
  const add = (reference: string): string => {
    const name = flatName(reference);
    if (!flat.has(name)) {
      flat.set(name, true);
      flat.set(name, flattenSchema(find(schemas, reference), add));
    }
    return `#/components/schemas/${name}`;
  };
  for (const reference of references) add(reference);
  return Object.fromEntries([...flat].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name of a schema: `User` for reading, `UserWritten` for writing, `CreateUserRequest` for the params of createUser. */
export function flatName(reference: string): string {
  const [document = '', name = ''] = reference.split('#/$defs/');
  if (document === 'okta:read') return name;
  if (document === 'okta:write') return `${name}Written`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Params`;
}

function find(schemas: Schemas, reference: string): Schema {
  const [id, name = ''] = reference.split('#/$defs/');
  const documents: readonly SchemaDocument[] = [schemas.read, schemas.write, schemas.requests];
  const found = documents.find(({ $id }) => $id === id)?.$defs[name];
  if (found === undefined) throw new RangeError(`There is no schema '${reference}'.`);
  return found;
}

function flattenSchema(schema: Schema, add: (reference: string) => string): Schema {
  if (typeof schema === 'boolean') return schema;
  const flat = (value: unknown) => flattenSchema(value as Schema, add);
  if (typeof schema['$ref'] === 'string') return { $ref: add(schema['$ref']) };
  if (schema['if'] !== undefined) return { anyOf: unique(subtypes(schema)).map(flat) };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties') return [keyword, mapValues(value as Keywords, flat)];
      if (keyword === 'items' || keyword === 'additionalProperties') return [keyword, flat(value)];
      if (keyword === 'anyOf') return [keyword, (value as readonly unknown[]).map(flat)];
      return [keyword, value];
    }),
  );
}

/** The subtypes in a chain of `if`, `then` and `else`. */
function subtypes(schema: Keywords): unknown[] {
  const { then, else: rest } = schema as { then: unknown; else: Keywords };
  return [then, ...(rest['if'] === undefined ? [] : subtypes(rest))];
}

function unique(references: readonly unknown[]): unknown[] {
  const byText = new Map(references.map((reference) => [JSON.stringify(reference), reference]));
  return [...byText.values()];
}

function mapValues(record: Keywords, map: (value: unknown) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
