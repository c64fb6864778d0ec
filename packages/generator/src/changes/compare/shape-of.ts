import type { Property, TypeRef } from '../../ir/types.js';
import type { Side } from './comparison.js';

/** A type and the surface in which its model names are looked up. */
export interface Located {
  readonly type: TypeRef;
  readonly side: Side;
}

/** The members of an object type, whether it is a model or inline. */
export interface ObjectShape {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef | undefined;
  /** Applications declare more properties. */
  readonly extensible?: boolean | undefined;
}

/** The type behind a reference to an alias, an enum or a union; other types stay as they are. */
export function expand({ type, side }: Located): TypeRef {
  if (type.kind !== 'model') return type;
  const model = side.models.get(type.name);
  if (model?.kind === 'enum') return model.type;
  if (model?.kind === 'alias') return expand({ type: model.type, side });
  return model?.kind === 'union' ? { kind: 'union', members: model.members } : type;
}

/**
 * The type behind a reference. A discriminated model becomes the union of its subtypes.
 *
 * @param hasOther adds the member for unknown subtypes. It takes any object when written; nothing that is read is
 *   assignable to it.
 */
export function expandAll(located: Located, hasOther: boolean): TypeRef {
  const type = expand(located);
  const model = type.kind === 'model' ? located.side.models.get(type.name) : undefined;
  if (model?.kind !== 'object' || model.discriminator === undefined) return type;
  const subtypes = model.discriminator.mapping
    .filter(({ model: name }) => name !== model.name)
    .map(({ model: name }): TypeRef => ({ kind: 'model', name }));
  const other: TypeRef = { kind: 'object', properties: model.properties };
  return { kind: 'union', members: hasOther ? [...subtypes, other] : subtypes };
}

/** The members of an object type; undefined for anything else. */
export function shapeOf(type: TypeRef, side: Side): ObjectShape | undefined {
  if (type.kind === 'object') return type;
  const model = type.kind === 'model' ? side.models.get(type.name) : undefined;
  return model?.kind === 'object' ? model : undefined;
}

/** The shape of a map, or of an object that declares no property; undefined for anything else. */
export function propertylessOf(type: TypeRef, side: Side): ObjectShape | undefined {
  if (type.kind === 'map') return { properties: [], additional: type.values };
  const shape = shapeOf(type, side);
  return shape?.properties.length === 0 ? shape : undefined;
}

/** Whether an object may have keys that are not declared. */
export function isOpen({ additional, extensible }: ObjectShape): boolean {
  return additional !== undefined || extensible === true;
}
