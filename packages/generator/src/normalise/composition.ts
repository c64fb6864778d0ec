import { annotate } from './annotations.js';
import { defined } from './raw.js';
import type { NormalAnnotations, NormalSchema } from './types.js';

/**
 * Simplifies allOf. Parts that only annotate (`{readOnly: true}`) are merged into the schema, and a single remaining part
 * replaces it. A named schema keeps a single reference, because that is its parent.
 */
export function foldAllOf(schema: NormalSchema, named: boolean): NormalSchema {
  if (schema.allOf.length === 0) return schema;
  const parts = schema.allOf.filter((part) => !isAnnotation(part));
  const annotated = schema.allOf
    .filter(isAnnotation)
    .reduceRight((whole, part) => annotate(part, whole), schema);
  const base: NormalSchema = { ...schema, ...annotationsOf(annotated), allOf: parts };
  const [only, ...others] = parts;
  if (only === undefined)
    return { ...base, types: base.types.length > 0 ? base.types : annotated.types };
  const collapses =
    others.length === 0 &&
    !hasStructure(base) &&
    base.oneOf.length === 0 &&
    !(named && only.ref !== undefined);
  return collapses ? takePlace(base, only) : base;
}

/** Turns a `null` member of oneOf or anyOf into `nullable`. A single remaining member replaces the union. */
export function foldOneOf(schema: NormalSchema): NormalSchema {
  if (schema.oneOf.length === 0) return schema;
  const members = schema.oneOf.filter((member) => member.types[0] !== 'null');
  const nullable = schema.nullable || members.length < schema.oneOf.length;
  const rules = hasStructure(schema) && members.every(isRule);
  const base: NormalSchema = { ...schema, nullable, oneOf: rules ? [] : members };
  const [only, ...others] = base.oneOf;
  if (only === undefined || others.length > 0) return foldValues(base);
  return hasStructure(base) || base.allOf.length > 0 ? base : takePlace(base, only);
}

/**
 * Alternatives that only list values are one list: `oneOf: [{const: A}, {const: B}]` is how values get a description each. A
 * text without limits among them says that there are other values, too.
 */
function foldValues(schema: NormalSchema): NormalSchema {
  const { oneOf, allOf, discriminator } = schema;
  const isFree = (member: NormalSchema): boolean =>
    isPlain(member) && member.types.length === 1 && member.types[0] === 'string';
  const lists = oneOf.filter((member) => member.enum !== undefined);
  const areValues = oneOf.every((member) => isValueList(member) || isFree(member));
  const isBare = !hasStructure(schema) && allOf.length === 0 && discriminator === undefined;
  if (!isBare || lists.length === 0 || !areValues) return schema;
  const values = { ...textsOfValues(lists), ...schema.values };
  return {
    ...schema,
    ...(Object.keys(values).length === 0 ? {} : { values }),
    oneOf: [],
    types: [...new Set(lists.flatMap(({ types }) => types))],
    enum: [...new Set(lists.flatMap((member) => member.enum ?? []))],
    nullable: schema.nullable || lists.some(({ nullable }) => nullable),
    knownValues: lists.some(({ knownValues }) => knownValues) || oneOf.some(isFree),
  };
}

/** The description of an alternative is that of its one value. */
function textsOfValues(lists: readonly NormalSchema[]): Readonly<Record<string, string>> {
  const entries = lists.flatMap(({ enum: values = [], description, values: texts = {} }) => {
    const [only, ...others] = values;
    const isOne = only !== undefined && others.length === 0 && description !== undefined;
    return [...Object.entries(texts), ...(isOne ? [[String(only), description] as const] : [])];
  });
  return Object.fromEntries(entries);
}

function isValueList({ enum: values, ref, allOf, oneOf }: NormalSchema): boolean {
  return values !== undefined && ref === undefined && allOf.length === 0 && oneOf.length === 0;
}

/** The inner schema at the place, and with the annotations and dialect, of the outer one. */
function takePlace(outer: NormalSchema, inner: NormalSchema): NormalSchema {
  const { discriminator } = outer;
  return {
    ...annotate(inner, outer),
    pointer: outer.pointer,
    extensible: outer.extensible || inner.extensible,
    constants: { ...inner.constants, ...outer.constants },
    methods: [...outer.methods, ...inner.methods],
    tags: [...outer.tags, ...inner.tags],
    required: [...new Set([...inner.required, ...outer.required])],
    ...(discriminator === undefined ? {} : { discriminator }),
    ...(outer.parent === undefined ? {} : { parent: outer.parent }),
  };
}

function annotationsOf(schema: NormalSchema): NormalAnnotations & { readonly nullable: boolean } {
  const { description, default: value, lifecycle, since, example, values, docsUrl } = schema;
  const { readOnly, writeOnly, deprecated, removedByNull, nullable } = schema;
  const texts = defined({
    description,
    default: value,
    lifecycle,
    since,
    example,
    values,
    docsUrl,
  });
  return { ...texts, readOnly, writeOnly, deprecated, removedByNull, nullable };
}

/** True for a schema without keywords about its type, except perhaps `type` itself. */
function isAnnotation(schema: NormalSchema): boolean {
  return isPlain(schema) && schema.required.length === 0;
}

/** True for a member that has only a `required` list: `anyOf: [{required: [a]}, {required: [b]}]`. */
function isRule(schema: NormalSchema): boolean {
  return isPlain(schema) && schema.types.length === 0;
}

function isPlain(schema: NormalSchema): boolean {
  return (
    schema.ref === undefined &&
    !hasStructure(schema) &&
    schema.allOf.length === 0 &&
    schema.oneOf.length === 0
  );
}

function hasStructure(schema: NormalSchema): boolean {
  return (
    schema.properties !== undefined ||
    schema.additional !== undefined ||
    schema.items !== undefined ||
    schema.enum !== undefined ||
    schema.format !== undefined ||
    schema.discriminator !== undefined ||
    Object.keys(schema.constraints).length > 0
  );
}
