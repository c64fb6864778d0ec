import type { NormalSchema } from '../normalise/types.js';
import { nameOf, type Context } from './context.js';
import { kindOf } from './kinds.js';
import {
  constantProperty,
  discriminatedProperty,
  propertyOf,
  tellingProperty,
} from './properties.js';
import { withPresence, withPresenceOf } from './presence.js';
import { typeOf } from './type-ref.js';
import { asDemanded, asSent, decideDirections, type PropertyDraft } from './direction.js';
import type { Property, TypeRef } from './types.js';
import { compareText } from '../basics/words.js';

/** The members of an object, inherited ones included. */
export interface Shape {
  readonly properties: ReadonlyMap<string, PropertyDraft>;
  /** Type of further properties, where it is declared. */
  readonly additional?: TypeRef;
  /** The type of the last part of allOf that is not an object. */
  readonly other?: TypeRef;
}

const EMPTY: Shape = { properties: new Map() };

/** The properties of a finished shape, sorted by name. */
export function propertiesOf({ properties }: Shape): readonly Property[] {
  return [...properties.values()]
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(decideDirections);
}

/** The shape of a named schema, with its discriminator properties narrowed to the values of the schema. */
export function shapeOfNamed(context: Context, name: string): Shape {
  const known = context.shapes.get(name);
  if (known !== undefined) return known;
  const schema = context.schemas.get(name);
  if (schema === undefined) return EMPTY;
  const shape = shapeOf(context, schema, context.lineage.parentsOf(name));
  const properties = new Map(shape.properties);
  for (const fixed of context.discriminators.fixedValues(name)) {
    const { property } = fixed;
    if (Object.hasOwn(schema.constants, property)) continue;
    properties.set(property, discriminatedProperty(properties.get(property), fixed, schema));
  }
  for (const fixed of context.discriminators.unionValues(name)) {
    if (properties.has(fixed.property)) continue;
    // A value that does not come by way of that union may be without it.
    const property = discriminatedProperty(undefined, fixed, schema);
    properties.set(fixed.property, { ...property, required: false });
  }
  for (const telling of context.discriminators.tellingProperties(name)) {
    const property = properties.get(telling);
    if (property !== undefined) properties.set(telling, asSent(property));
  }
  const { discriminator } = schema;
  if (discriminator !== undefined) {
    const property = properties.get(discriminator.property) ?? tellingProperty(discriminator);
    const instead = context.discriminators.sentInstead(name);
    properties.set(discriminator.property, instead === undefined ? asDemanded(property) : property);
    for (const each of instead ?? []) {
      if (!properties.has(each)) {
        properties.set(each, tellingProperty({ ...discriminator, property: each }));
      }
    }
  }
  const finished = { ...shape, properties };
  context.shapes.set(name, finished);
  return finished;
}

/**
 * The shape of a schema: x-okta-parent, the parts of allOf in order, then its own properties. A later property replaces an
 * earlier one of the same name. Only references to `ancestors` are followed, as these have no cycles.
 */
export function shapeOf(
  context: Context,
  schema: NormalSchema,
  ancestors: readonly string[] = ancestorsOf(schema),
): Shape {
  const parent = schema.parent;
  const parts = [
    ...(parent === undefined || !ancestors.includes(parent) ? [] : [inherited(context, parent)]),
    ...schema.allOf.map((part) => shapeOfPart(context, part, ancestors)),
  ];
  const own = (schema.properties ?? []).map((property) => propertyOf(context, property));
  const merged = new Map<string, PropertyDraft>();
  for (const property of [...parts.flatMap((part) => [...part.properties.values()]), ...own]) {
    merged.set(property.name, withPresenceOf(merged.get(property.name), property));
  }
  for (const [name, value] of Object.entries(schema.constants)) {
    merged.set(name, constantProperty(merged.get(name), name, value, schema));
  }
  const isClosed = schema.additional === false && !schema.extensible;
  const inheritedType = isClosed ? undefined : lastOf(parts, 'additional');
  const additional = ownAdditional(context, schema) ?? inheritedType;
  const other = lastOf(parts, 'other');
  return {
    properties: withPresence(context, withRequired(merged, schema), schema),
    ...(additional === undefined ? {} : { additional }),
    ...(other === undefined ? {} : { other }),
  };
}

function ancestorsOf(schema: NormalSchema): readonly string[] {
  const parts = schema.allOf.flatMap((part) => [
    ...(part.ref === undefined ? [] : [part.ref]),
    ...ancestorsOf(part),
  ]);
  return schema.parent === undefined ? parts : [schema.parent, ...parts];
}

function shapeOfPart(context: Context, part: NormalSchema, ancestors: readonly string[]): Shape {
  if (part.ref !== undefined) {
    return ancestors.includes(part.ref) ? inherited(context, part.ref) : EMPTY;
  }
  const isObject = part.allOf.length > 0 || part.types.includes('object');
  if (isObject && part.oneOf.length === 0) return shapeOf(context, part, ancestors);
  return part.types.length === 0 && part.oneOf.length === 0
    ? shapeOf(context, part, ancestors)
    : { ...EMPTY, other: typeOf(context, part) };
}

/** The shape that a child inherits from a named schema: its properties, marked as inherited; `other` if it is not an object. */
function inherited(context: Context, name: string): Shape {
  if (kindOf(context, name) !== 'object') return inheritedFromAlias(context, name);
  return markInherited(shapeOfNamed(context, name), nameOf(context, name));
}

function markInherited({ properties, ...rest }: Shape, from: string): Shape {
  const marked = [...properties].map(([key, property]): [string, PropertyDraft] => [
    key,
    { ...property, inheritedFrom: property.inheritedFrom ?? from },
  ]);
  return { ...rest, properties: new Map(marked) };
}

/** A union with something beside its members: that is what others inherit. */
function isMixedUnion(context: Context, name: string, schema: NormalSchema): boolean {
  const { properties = [], allOf, parent } = schema;
  const hasBase = properties.length > 0 || allOf.length > 0 || parent !== undefined;
  return hasBase && kindOf(context, name) === 'union';
}

function inheritedFromAlias(context: Context, name: string): Shape {
  const schema = context.schemas.get(name);
  if (schema !== undefined && isMixedUnion(context, name, schema)) {
    const { oneOf: _oneOf, ...base } = schema;
    const shape = shapeOf(context, { ...base, oneOf: [] }, context.lineage.parentsOf(name));
    return markInherited(shape, nameOf(context, name));
  }
  if (schema !== undefined && kindOf(context, name) === 'alias') {
    const [parent] = context.lineage.parentsOf(name);
    if (parent !== undefined) return inherited(context, parent);
    const additional = ownAdditional(context, schema);
    if (additional !== undefined) return { ...EMPTY, additional };
  }
  return { ...EMPTY, other: { kind: 'model', name: nameOf(context, name) } };
}

function ownAdditional(context: Context, schema: NormalSchema): TypeRef | undefined {
  const { additional, extensible } = schema;
  const declared =
    additional === undefined || additional === false ? undefined : typeOf(context, additional);
  if (!extensible) return declared;
  return { kind: 'unknown', ...(declared?.removedByNull && { removedByNull: true }) };
}

function lastOf(parts: readonly Shape[], key: 'additional' | 'other'): TypeRef | undefined {
  return parts.map((part) => part[key]).findLast((type) => type !== undefined);
}

/** Marks required properties. The `required` lists of all levels count, for inherited properties too. */
function withRequired(
  properties: ReadonlyMap<string, PropertyDraft>,
  schema: NormalSchema,
): ReadonlyMap<string, PropertyDraft> {
  const required = new Set(requiredNames(schema));
  return new Map(
    [...properties].map(([name, property]) => [
      name,
      required.has(name) ? { ...property, required: true } : property,
    ]),
  );
}

function requiredNames(schema: NormalSchema): readonly string[] {
  return [...schema.required, ...schema.allOf.flatMap(requiredNames)];
}
