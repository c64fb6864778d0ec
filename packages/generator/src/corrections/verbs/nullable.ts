import { type Json, type JsonObject, isArray, isObject } from '../../basics/json.js';
import { removedByNullKey } from '../../normalise/removed-by-null.js';
import type { Spot } from '../spots.js';
import type { Dialect } from '../view.js';
import { type Edit, type Verb, both, expected, none, objectChange, without } from './verb.js';

/** Whether a value may be null. Said beside a reference it holds at that place only. */
export const nullable: Verb = {
  fault: expected('true or false', (value) => typeof value === 'boolean'),
  edits: (spot, value, dialect) => (value === true ? allowNull(spot, dialect) : refuseNull(spot)),
};

/** Null may be sent in the place of a value, and removes it. */
export const removedByNull: Verb = {
  fault: expected('true', (value) => value === true),
  edits: ({ site }) => {
    if (site.raw[removedByNullKey] === true) return [];
    const change = objectChange((raw) => ({ ...raw, [removedByNullKey]: true }));
    return [{ steps: site.steps, change, narrows: none }];
  },
};

function allowNull({ site, parts }: Spot, dialect: Dialect): readonly Edit[] {
  if (parts.some(({ raw }) => takesNull(raw))) return [];
  return [
    { steps: site.steps, change: objectChange((raw) => withNull(raw, dialect)), narrows: none },
  ];
}

function refuseNull({ parts }: Spot): readonly Edit[] {
  return parts
    .filter(({ raw }) => takesNull(raw))
    .map(({ steps }) => ({ steps, change: objectChange(withoutNull), narrows: both }));
}

function takesNull({
  nullable: openapi,
  'x-nullable': swagger,
  type,
  ...raw
}: JsonObject): boolean {
  const isNamed = isArray(type) ? type.includes('null') : type === 'null';
  const isListed = isArray(raw['enum']) && raw['enum'].includes(null);
  return openapi === true || swagger === true || isNamed || isListed || nullMembers(raw).length > 0;
}

function nullMembers(raw: JsonObject): readonly Json[] {
  return ['oneOf', 'anyOf'].flatMap((key) => {
    const members = raw[key];
    return isArray(members) ? members.filter(isNull) : [];
  });
}

function isNull(schema: Json): boolean {
  return isObject(schema) && schema['type'] === 'null';
}

function withNull(raw: JsonObject, dialect: Dialect): JsonObject {
  const { type, enum: values } = raw;
  if (dialect === 'openapi-3.0') return { ...raw, nullable: true };
  // OpenAPI 3.1 has no word for null beside a reference or a union, and Swagger 2.0 none at all.
  if (dialect === 'swagger' || type === undefined) return { ...raw, 'x-nullable': true };
  return {
    ...raw,
    type: [...(isArray(type) ? type : [type]), 'null'],
    ...(isArray(values) ? { enum: [...values, null] } : {}),
  };
}

function withoutNull(raw: JsonObject): JsonObject {
  const kept = without(raw, 'nullable', 'x-nullable');
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]): [string, Json] => [key, valueWithoutNull(key, value)]),
  );
}

function valueWithoutNull(key: string, value: Json): Json {
  if (!isArray(value)) return value;
  if (key === 'enum') return value.filter((each) => each !== null);
  if (key === 'oneOf' || key === 'anyOf') return value.filter((each) => !isNull(each));
  if (key !== 'type') return value;
  const types = value.filter((each) => each !== 'null');
  return types.length === 1 ? (types[0] ?? value) : types;
}
