import type { Schema, SchemaDocument, Schemas } from './schemas.js';

/** Schemas under one roof; they refer to each other by `#/components/schemas/<name>`. */
export type FlatSchemas = Readonly<Record<string, Schema>>;

type Keywords = Readonly<Record<string, unknown>>;

/**
 * The schemas with these references and all that they need, in the form that generators of types and validators read:
 * one name for each, and `anyOf` in the place of `if`, `then` and `else`. What is left for an unknown discriminator goes,
 * since it would also accept every known subtype with a fault in it.
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

/** `User` as it is read, `UserWritten`, and `CreateUserRequest` for the params of createUser. */
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

/** What the chain of `if`, `then` and `else` leads to. */
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
