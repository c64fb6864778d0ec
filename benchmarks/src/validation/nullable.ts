import type { Schema, SchemaDocument } from './schemas.js';

/**
 * Replaces `anyOf` by `type: ['string', 'null']` where possible, because compilers of JSON Schema check null fastest in
 * that form.
 */
export function withNullableTypes(document: SchemaDocument): SchemaDocument {
  return { ...document, $defs: shorten(document.$defs) as SchemaDocument['$defs'] };
}

function shorten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shorten);
  const short = Object.fromEntries(
    Object.entries(value).map(([keyword, child]) => [keyword, shorten(child)]),
  );
  return nullableType(short) ?? short;
}

/** The schema in that form; undefined when it is not an `anyOf` of null and a schema with a type. */
function nullableType(schema: { readonly [keyword: string]: unknown }): Schema | undefined {
  const { anyOf } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || Object.keys(schema).length !== 1) return;
  const [first, other] = anyOf as readonly { readonly [keyword: string]: unknown }[];
  if (first?.['type'] !== 'null' || typeof other?.['type'] !== 'string') return;
  const { type, enum: values } = other;
  const listed = Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {};
  return { ...other, type: [type, 'null'], ...listed };
}
