import type { FlatSchemas } from './flatten.js';
import type { Schema } from './schemas.js';

type Keywords = Readonly<Record<string, unknown>>;

/** Source of the definitions of an arktype scope: one for each of the schemas. */
export function arktypeDefinitions(schemas: FlatSchemas): string {
  const definitions = Object.entries(schemas).map(([name, schema]) => `${name}: ${typeOf(schema)}`);
  return `{\n${definitions.join(',\n')}\n}`;
}

const ANYTHING = text('unknown');

function typeOf(schema: Schema): string {
  if (typeof schema === 'boolean') return ANYTHING;
  const { $ref: reference, anyOf, enum: values, type } = schema;
  if (typeof reference === 'string') return text(reference.slice(reference.lastIndexOf('/') + 1));
  if (Array.isArray(anyOf)) return joined('|', anyOf.map(typeOf));
  if (Array.isArray(values)) return `['===', ${values.map((value) => text(value)).join(', ')}]`;
  switch (type) {
    case 'object':
      return objectType(schema);
    case 'array':
      return withLimits(`[${typeOf(schema['items'] as Schema)}, '[]']`, 'unknown[]', schema);
    case 'integer':
      return withLimits(text('number.integer'), 'number', schema);
    case 'string':
      return withLimits(stringType(schema), 'string', schema);
    case undefined:
      return ANYTHING;
    default:
      return withLimits(text(type), String(type), schema);
  }
}

const formats: Readonly<Record<string, string>> = {
  date: 'string.date.iso',
  'date-time': 'string.date.iso',
  email: 'string.email',
  uri: 'string.url',
  uuid: 'string.uuid',
};

function stringType({ format, pattern }: Keywords): string {
  const base = text(formats[String(format)] ?? 'string');
  return typeof pattern === 'string' ? joined('&', [base, `new RegExp(${text(pattern)})`]) : base;
}

/** Keywords for limits, with arktype's comparison. */
const limits = [
  ['minLength', '>='],
  ['maxLength', '<='],
  ['minimum', '>='],
  ['maximum', '<='],
  ['minItems', '>='],
  ['maxItems', '<='],
] as const;

function withLimits(type: string, subject: string, schema: Keywords): string {
  const kept = limits.flatMap(([keyword, comparison]) =>
    schema[keyword] === undefined
      ? []
      : [text(`${subject} ${comparison} ${String(schema[keyword])}`)],
  );
  return joined('&', [type, ...kept]);
}

function objectType({ properties = {}, required = [], additionalProperties }: Keywords): string {
  const members = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([key, value]) => {
      const optional = (required as readonly string[]).includes(key) ? '' : '?';
      return `${text(key + optional)}: ${typeOf(value)}`;
    },
  );
  // An index signature also applies to declared properties, so only a map gets one.
  const open = members.length === 0 && additionalProperties !== undefined;
  const all = open ? [`'[string]': ${typeOf(additionalProperties as Schema)}`] : members;
  return `{ ${all.join(', ')} }`;
}

/** `[[a, '|', b], '|', c]` */
function joined(operator: '|' | '&', types: readonly string[]): string {
  return types.reduce((left, right) => `[${left}, '${operator}', ${right}]`);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
