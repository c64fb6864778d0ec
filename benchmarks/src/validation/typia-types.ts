import type { FlatSchemas } from './flatten.js';
import type { Schema } from './schemas.js';

type Keywords = Readonly<Record<string, unknown>>;

/** The schemas as TypeScript, with typia's tags for formats and bounds. */
export function typiaTypes(schemas: FlatSchemas): string {
  return Object.entries(schemas)
    .map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`)
    .join('\n');
}

function typeOf(schema: Schema): string {
  if (typeof schema === 'boolean') return 'any';
  const { $ref: reference, anyOf, enum: values, type } = schema;
  if (typeof reference === 'string') return reference.slice(reference.lastIndexOf('/') + 1);
  if (Array.isArray(anyOf)) return `(${anyOf.map((member) => typeOf(member)).join(' | ')})`;
  if (Array.isArray(values)) return `(${values.map((value) => JSON.stringify(value)).join(' | ')})`;
  switch (type) {
    case 'object':
      return objectType(schema);
    case 'array':
      return tagged(`Array<${typeOf(schema['items'] as Schema)}>`, schema);
    case 'integer':
      return tagged("number & tags.Type<'int64'>", schema);
    case undefined:
      return 'any';
    default:
      return tagged(String(type), schema);
  }
}

function objectType({ properties = {}, required = [], additionalProperties }: Keywords): string {
  const members = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([key, value]) => {
      const optional = (required as readonly string[]).includes(key) ? '' : '?';
      return `${JSON.stringify(key)}${optional}: ${typeOf(value)}`;
    },
  );
  // In TypeScript an index signature also applies to declared properties, so only a map gets one.
  const open = members.length === 0 && additionalProperties !== undefined;
  const all = open ? [`[key: string]: ${typeOf(additionalProperties as Schema)}`] : members;
  return `{ ${all.join('; ')} }`;
}

const tags: Readonly<Record<string, string>> = {
  format: 'Format',
  pattern: 'Pattern',
  minLength: 'MinLength',
  maxLength: 'MaxLength',
  minimum: 'Minimum',
  maximum: 'Maximum',
  minItems: 'MinItems',
  maxItems: 'MaxItems',
};

function tagged(type: string, schema: Keywords): string {
  const all = Object.entries(tags).flatMap(([keyword, tag]) =>
    schema[keyword] === undefined ? [] : [`tags.${tag}<${JSON.stringify(schema[keyword])}>`],
  );
  return all.length === 0 ? type : `(${[type, ...all].join(' & ')})`;
}
