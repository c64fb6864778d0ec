import { anySchema } from './any-schema.js';
import type { Context } from './context.js';
import { impliedDiscriminator, inheritsFrom, propertyNames } from './members.js';
import type { NormalDiscriminator, NormalSchema } from './types.js';

/**
 * What stands beside oneOf or anyOf (properties, allOf) holds for every member. Members that have it already, most of all
 * those that inherit from the schema itself, stay as they are; the others become both together.
 */
export function completeMembers(
  context: Context,
  schema: NormalSchema,
  name: string | undefined,
): NormalSchema {
  const whole = liftAlternatives(schema);
  if (whole.oneOf.length === 0 || !hasBase(whole)) return whole;
  const common = commonNames(context, whole);
  const isComplete = (member: NormalSchema): boolean =>
    isNoObject(member) ||
    (name !== undefined && member.ref !== undefined && inheritsFrom(context, member.ref, name)) ||
    isSuperset(propertyNames(context, member), common);
  if (whole.oneOf.every(isComplete)) {
    const discriminator = whole.discriminator ?? impliedDiscriminator(context, whole, name);
    return discriminator === undefined ? whole : { ...whole, discriminator };
  }
  const { discriminator, ...rest } = whole;
  const base: NormalSchema = {
    ...rest,
    oneOf: [],
    nullable: false,
    removedByNull: false,
    methods: [],
    tags: [],
  };
  const both = (member: NormalSchema): NormalSchema => ({
    ...anySchema(member.pointer),
    allOf: [base, member, ...tellingPart(member, discriminator)],
  });
  return {
    ...rest,
    oneOf: whole.oneOf.map((member) => (isComplete(member) ? member : both(member))),
  };
}

/** The property by which a member is recognised, with the values that mean it. */
function tellingPart(
  { ref, pointer }: NormalSchema,
  discriminator: NormalDiscriminator | undefined,
): readonly NormalSchema[] {
  const { property = '', mapping = [] } = discriminator ?? {};
  const values = mapping.filter(({ schema }) => schema === ref).map(({ value }) => value);
  if (values.length === 0) return [];
  const types = ['string'] as const;
  const telling: NormalSchema = { ...anySchema(pointer), types, enum: values, closed: true };
  return [
    {
      ...anySchema(pointer),
      types: ['object'],
      properties: [{ name: property, schema: telling }],
      required: [property],
    },
  ];
}

/** `allOf: [A, {oneOf: […]}]` is A beside the oneOf. */
function liftAlternatives(schema: NormalSchema): NormalSchema {
  const [only, ...others] = schema.allOf.filter(({ oneOf }) => oneOf.length > 0);
  if (only === undefined || others.length > 0 || schema.oneOf.length > 0) return schema;
  const { oneOf, discriminator, ...rest } = only;
  return {
    ...schema,
    allOf: schema.allOf.flatMap((part) => {
      if (part !== only) return [part];
      return hasBase(rest) ? [{ ...rest, oneOf: [] }] : [];
    }),
    oneOf,
    ...(discriminator === undefined ? {} : { discriminator }),
  };
}

function hasBase({ allOf, properties, parent }: Omit<NormalSchema, 'oneOf'>): boolean {
  return allOf.length > 0 || (properties?.length ?? 0) > 0 || parent !== undefined;
}

function commonNames(
  context: Context,
  { oneOf: _oneOf, ...base }: NormalSchema,
): readonly string[] {
  const own = { ...base, oneOf: [] };
  const telling = base.discriminator?.property;
  return propertyNames(context, own).filter((property) => property !== telling);
}

function isSuperset(names: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((name) => names.includes(name));
}

/** A text or a number has no properties: what is said of them says nothing about it. */
function isNoObject({ ref, types, allOf, oneOf }: NormalSchema): boolean {
  const isPlain = ref === undefined && allOf.length === 0 && oneOf.length === 0;
  return isPlain && types.length > 0 && !types.includes('object');
}
