import type { Api, Model, ObjectModel, Property, TypeRef } from '@oktaforge/generator';
import { type Direction, takesNull } from './json-schema.js';

/** What has to hold for an object, in one direction. */
export interface Shape {
  readonly members: readonly Member[];
  /** Type of other keys; absent where they may be anything. */
  readonly additional: TypeRef | undefined;
}

export interface Member {
  readonly name: string;
  readonly type: TypeRef;
  readonly required: boolean;
}

const ANY: TypeRef = { kind: 'unknown' };

/** A type that stands for itself: no reference to a model that is an enum or an alias. */
export type Plain =
  | { readonly kind: 'objects'; readonly model: ObjectModel; readonly nullable: boolean }
  | { readonly kind: 'type'; readonly type: TypeRef; readonly nullable: boolean };

/** Answers questions about the description, in one direction. */
export interface Description {
  readonly direction: Direction;
  plain(type: TypeRef): Plain;
  model(name: string): Model;
  shape(properties: readonly Property[], additional?: TypeRef): Shape;
  /** The model, or the subtype of a subtype that the value's discriminators pick. */
  picked(model: ObjectModel, value: object): ObjectModel;
  /** The discriminators on the way to it, innermost last. */
  decidersOf(model: ObjectModel, value: object): string[];
  /** Whether an enum may have values that it does not list. */
  isOpen(type: TypeRef): boolean;
}

/** The description as it is read or written. */
export function describeIn(api: Api, direction: Direction): Description {
  const models = new Map(api.models.map((model) => [model.name, model]));

  function modelNamed(name: string): Model {
    const found = models.get(name);
    if (found === undefined) throw new Error(`the description has no model ${name}`);
    return found;
  }

  function plain(type: TypeRef): Plain {
    const nullable = takesNull(type, direction);
    if (type.kind !== 'model') return { kind: 'type', type, nullable };
    const named = modelNamed(type.name);
    if (named.kind === 'object') return { kind: 'objects', model: named, nullable };
    if (named.kind === 'union') {
      const { members } = named;
      return { kind: 'type', type: { kind: 'union', members }, nullable };
    }
    const inner = plain(named.type);
    return { ...inner, nullable: nullable || inner.nullable };
  }

  /** The model, and each subtype down to the one that is picked. */
  function lineage(base: ObjectModel, value: object): ObjectModel[] {
    const { discriminator } = base;
    if (discriminator === undefined || !Object.hasOwn(value, discriminator.property)) return [base];
    const given = (value as Record<string, unknown>)[discriminator.property];
    const mapped = discriminator.mapping.find((entry) => entry.value === given);
    const subtype = mapped === undefined ? undefined : modelNamed(mapped.model);
    return subtype?.kind === 'object' ? [base, ...lineage(subtype, value)] : [base];
  }

  return {
    direction,
    plain,
    model: modelNamed,
    picked: (base, value) => lineage(base, value).at(-1) ?? base,
    decidersOf: (base, value) =>
      lineage(base, value).flatMap(({ discriminator }) => discriminator?.property ?? []),
    shape: (properties, additional) => ({
      members: properties.map((property) => ({
        name: property.name,
        // Okta ignores what only it sets, so that any value is right.
        type: property[direction] === 'absent' && direction === 'write' ? ANY : property.type,
        required: property[direction] === 'always',
      })),
      additional,
    }),
    isOpen: (type) =>
      type.kind === 'enum' && type.open && (direction === 'read' || type.knownValues),
  };
}
