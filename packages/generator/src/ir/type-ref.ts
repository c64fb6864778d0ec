import type { NormalSchema, NormalType } from '../normalise/types.js';
import { constraintsOf } from './constraints.js';
import { nameOf, type Context } from './context.js';
import { textConstraints } from './patterns.js';
import { propertiesOf, shapeOf } from './shape.js';
import type { EnumType, TypeRef } from './types.js';

/** The type that a schema describes, null included. */
export function typeOf(context: Context, schema: NormalSchema): TypeRef {
  const type = bareTypeOf(context, schema);
  const nullable = isNullable(context, schema);
  if (!nullable && !schema.removedByNull) return type;
  return {
    ...type,
    ...(nullable ? { nullable } : {}),
    ...(schema.removedByNull ? { removedByNull: true } : {}),
  };
}

/** Whether null is allowed, by the schema itself or by the named schema that it refers to. */
function isNullable(context: Context, schema: NormalSchema): boolean {
  const target = schema.ref === undefined ? undefined : context.schemas.get(schema.ref);
  return schema.nullable || target?.nullable === true;
}

function bareTypeOf(context: Context, schema: NormalSchema): TypeRef {
  if (schema.ref !== undefined) return { kind: 'model', name: nameOf(context, schema.ref) };
  if (schema.oneOf.length > 0) return unionType(context, schema);
  if (schema.allOf.length > 0) return mergedType(context, schema);
  if (schema.enum !== undefined) return union(enumTypes(schema));
  // Bytes are a string in JSON. Where a body or a part of it is bytes, `bodies`, `responses` and `files` say so.
  if (schema.binary) return { kind: 'string', format: 'binary' };
  return union(schema.types.map((type) => simpleType(context, schema, type)));
}

function simpleType(context: Context, schema: NormalSchema, type: NormalType): TypeRef {
  const format = schema.format === undefined ? {} : { format: schema.format };
  switch (type) {
    case 'null':
    case 'boolean':
      return { kind: type };
    case 'string':
      return {
        kind: 'string',
        ...format,
        ...constraintsOf('string', textConstraints(context, schema)),
      };
    case 'number':
    case 'integer': {
      const constraints = constraintsOf('number', schema.constraints);
      return { kind: 'number', integer: type === 'integer', ...format, ...constraints };
    }
    case 'array': {
      const items: TypeRef =
        schema.items === undefined ? { kind: 'unknown' } : typeOf(context, schema.items);
      return { kind: 'array', items, ...constraintsOf('array', schema.constraints) };
    }
    case 'object':
      return objectType(context, schema);
  }
}

/** The type of an object. One without declared properties is a map, of any values unless the description has their type. */
function objectType(context: Context, schema: NormalSchema): TypeRef {
  const shape = shapeOf(context, schema);
  const { properties, additional } = shape;
  const constraints = constraintsOf('object', schema.constraints);
  if (properties.size === 0 && schema.additional !== false) {
    return { kind: 'map', values: additional ?? { kind: 'unknown' }, ...constraints };
  }
  return {
    kind: 'object',
    properties: propertiesOf(shape),
    ...(additional === undefined ? {} : { additional }),
    ...constraints,
  };
}

/** The type of an inline allOf: an object with the properties of all parts, or the part that is not an object. */
function mergedType(context: Context, schema: NormalSchema): TypeRef {
  const { properties, additional, other } = shapeOf(context, schema);
  if (properties.size === 0 && other !== undefined) return other;
  return properties.size === 0 && additional === undefined
    ? { kind: 'map', values: { kind: 'unknown' } }
    : objectType(context, schema);
}

/** The type of an inline oneOf: a named union with the same discriminator if there is one, else a union of its members. */
function unionType(context: Context, schema: NormalSchema): TypeRef {
  const { discriminator } = schema;
  const named =
    discriminator === undefined ? undefined : context.discriminators.sameUnion(discriminator);
  return named === undefined
    ? union(unionMembers(context, schema))
    : { kind: 'model', name: nameOf(context, named) };
}

/** The members of oneOf and anyOf, each type once. */
export function unionMembers(context: Context, schema: NormalSchema): readonly TypeRef[] {
  return distinct(schema.oneOf.map((member) => typeOf(context, member)));
}

/** The types as one: themselves if there is one only, anything if there is none. */
export function union(types: readonly TypeRef[]): TypeRef {
  const [first, ...others] = distinct(types);
  if (first === undefined) return { kind: 'unknown' };
  return others.length === 0 ? first : { kind: 'union', members: [first, ...others] };
}

function distinct(types: readonly TypeRef[]): readonly TypeRef[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}

/** The allowed values, one enum for each type of value. */
export function enumTypes(schema: NormalSchema): readonly EnumType[] {
  const bases = ['string', 'number', 'boolean'] as const;
  return bases.flatMap((base): EnumType[] => {
    const values = (schema.enum ?? []).filter((value) => typeof value === base);
    if (values.length === 0) return [];
    const open = !schema.closed && base === 'string';
    return [{ kind: 'enum', base, values, open, knownValues: schema.knownValues }];
  });
}
