import type { NormalDiscriminator, NormalSchema } from '../normalise/types.js';
import { nameOf, type Context } from './context.js';
import { docsOf } from './docs.js';
import { kindOf } from './kinds.js';
import { resourceMethods } from './methods.js';
import { propertiesOf, shapeOfNamed } from './shape.js';
import { enumTypes, typeOf, unionMembers } from './type-ref.js';
import type { Discriminator, Model, ObjectModel, Operation } from './types.js';

/** A model without the keys that follow from its use. */
export type DraftModel = WithoutUse<Model>;
type WithoutUse<T> = T extends Model ? Omit<T, 'area' | 'usage' | 'inputDiffers'> : never;
type Base = Pick<Model, 'name' | 'schemaName' | 'deprecated' | 'pointer'> &
  Partial<Pick<Model, 'docs'>>;

/** The model of every named schema. */
export function buildModels(
  context: Context,
  operations: ReadonlyMap<string, Operation>,
): readonly DraftModel[] {
  return context.document.schemas.map(({ name, schema }): DraftModel => {
    const base = baseOf(context, name, schema);
    switch (kindOf(context, name)) {
      case 'object':
        return { ...base, ...objectPart(context, name, schema, operations) };
      case 'union':
        return unionModel(context, base, schema);
      case 'enum': {
        const [type] = enumTypes(schema);
        return type === undefined
          ? { ...base, kind: 'alias', type: typeOf(context, schema) }
          : { ...base, kind: 'enum', type };
      }
      case 'alias':
        return { ...base, kind: 'alias', type: typeOf(context, schema) };
    }
  });
}

function baseOf(context: Context, name: string, schema: NormalSchema): Base {
  return {
    name: nameOf(context, name),
    schemaName: name,
    ...docsOf(schema),
    deprecated: schema.deprecated,
    pointer: schema.pointer,
  };
}

function objectPart(
  context: Context,
  name: string,
  schema: NormalSchema,
  operations: ReadonlyMap<string, Operation>,
): Omit<ObjectModel, keyof Base | 'area' | 'usage' | 'inputDiffers'> {
  const shape = shapeOfNamed(context, name);
  const parent = parentOf(context, name);
  const properties = propertiesOf(shape);
  const isOpen = properties.length === 0 && schema.additional !== false;
  const additional = shape.additional ?? (isOpen ? ({ kind: 'unknown' } as const) : undefined);
  return {
    kind: 'object',
    ...(parent === undefined ? {} : { parent }),
    properties,
    ...(additional === undefined ? {} : { additional }),
    extensible: schema.extensible,
    ...discriminatorPart(context, name, schema.discriminator),
    discriminatedBy: context.discriminators.fixedValues(name),
    constants: schema.constants,
    methods: resourceMethods(context, { name, schema, properties }, operations),
  };
}

/** The first ancestor that is an object. Of other ancestors only the properties are inherited. */
function parentOf(context: Context, name: string): string | undefined {
  const parent = context.lineage
    .parentsOf(name)
    .find((candidate) => kindOf(context, candidate) === 'object');
  return parent === undefined ? undefined : nameOf(context, parent);
}

function unionModel(context: Context, base: Base, schema: NormalSchema): DraftModel {
  return {
    ...base,
    kind: 'union',
    members: unionMembers(context, schema),
    ...discriminatorPart(context, base.schemaName, schema.discriminator),
  };
}

/**
 * The discriminator of a model. A value that is mapped to the schema itself is left out of the mapping: a type cannot be a
 * member of its own union, and the member for unknown values has the same properties.
 */
function discriminatorPart(
  context: Context,
  name: string,
  discriminator: NormalDiscriminator | undefined,
): { discriminator?: Discriminator & { readonly otherName: string } } {
  const otherName = context.names.others.get(name);
  if (discriminator === undefined || otherName === undefined) return {};
  const mapping = discriminator.mapping
    .filter(({ schema }) => schema !== name)
    .map(({ value, schema }) => ({ value, model: nameOf(context, schema) }));
  const instead = context.discriminators.sentInstead(name);
  const { property } = discriminator;
  return { discriminator: { property, mapping, ...(instead && { instead }), otherName } };
}
