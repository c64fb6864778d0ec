import { childPointer } from '../diagnostics/pointer.js';
import { kindOfScalar, type Scalar } from '../basics/json.js';
import type { NormalDiscriminator, NormalProperty, NormalSchema } from '../normalise/types.js';
import type { Context } from './context.js';
import type { FixedValues } from './discriminators.js';
import { docsOf } from './docs.js';
import { typeOf } from './type-ref.js';
import type { PropertyDraft } from './direction.js';
import type { EnumType } from './types.js';

/** A declared property. The schema around it decides later whether it is required. */
export function propertyOf(context: Context, { name, schema }: NormalProperty): PropertyDraft {
  const { default: value } = schema;
  // A named schema may say for every property that refers to it which way it travels.
  const target = schema.ref === undefined ? undefined : context.schemas.get(schema.ref);
  return {
    name,
    type: typeOf(context, schema),
    required: false,
    readOnly: schema.readOnly || target?.readOnly === true,
    writeOnly: schema.writeOnly || target?.writeOnly === true,
    ...docsOf(schema),
    ...(value === undefined ? {} : { default: value }),
    deprecated: schema.deprecated,
    pointer: schema.pointer,
  };
}

/**
 * The discriminator property of a subtype: required, with only the values of this subtype. If an ancestor has narrowed it
 * to the same values, it stays inherited; otherwise this schema redeclares it.
 */
export function discriminatedProperty(
  declared: PropertyDraft | undefined,
  { property, values }: FixedValues,
  owner: NormalSchema,
): PropertyDraft {
  const type = closedEnum(values);
  if (declared !== undefined && JSON.stringify(declared.type) === JSON.stringify(type)) {
    return { ...declared, required: true };
  }
  const {
    default: _default,
    inheritedFrom: _from,
    ...rest
  } = declared ?? newProperty(property, owner.pointer);
  return { ...rest, type, required: true };
}

/** The discriminator property of a schema that does not declare it. */
export function tellingProperty({ property, pointer }: NormalDiscriminator): PropertyDraft {
  return { ...newProperty(property, pointer), type: { kind: 'string' } };
}

/** A constant of x-okta-defined-as. It must be sent with such an object, so it is not read-only. */
export function constantProperty(
  declared: PropertyDraft | undefined,
  name: string,
  value: Scalar,
  owner: NormalSchema,
): PropertyDraft {
  const pointer = childPointer(childPointer(owner.pointer, 'x-okta-defined-as'), name);
  const {
    default: _default,
    inheritedFrom: _from,
    ...rest
  } = declared ?? newProperty(name, pointer);
  return { ...rest, type: closedEnum([value]), required: true, readOnly: false };
}

function closedEnum(values: readonly Scalar[]): EnumType {
  const [first = ''] = values;
  const base = kindOfScalar(first);
  return { kind: 'enum', base, values, open: false, knownValues: false };
}

function newProperty(name: string, pointer: string): PropertyDraft {
  return {
    name,
    type: { kind: 'unknown' },
    required: false,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    pointer,
  };
}
