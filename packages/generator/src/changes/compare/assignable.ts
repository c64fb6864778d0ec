import { isAlwaysThere, propertiesIn } from '../../ir/direction.js';
import { takesNull } from '../../ir/nulls.js';
import type { Direction, Property, TypeRef } from '../../ir/types.js';
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
}

/**
 * Whether each value of type `from` is also a value of type `to`. When read, enums are open, as for the compiler. When
 * written, enums are closed, as for the validators.
 */
export function isAssignable(
  from: Located,
  to: Located,
  direction: Direction,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (to.type.kind === 'unknown') return true;
  if (takesNull(from.type, direction) && !takesNull(to.type, direction)) return false;
  if (from.type.kind === 'model' && to.type.kind === 'model') {
    // A model's own changes are reported once, by compareModels.
    if (from.type.name === to.type.name) return true;
  }
  const key = `${nameOf(from.type)} ${nameOf(to.type)}`;
  if (seen.has(key)) return true;
  const [a, b] = [expandAll(from, true), expandAll(to, direction === 'write')];
  const next = { from: from.side, to: to.side, direction, seen: new Set([...seen, key]) };
  if (a.kind === 'union') return a.members.every((member) => isPartAssignable(member, b, next));
  if (b.kind === 'union') return b.members.some((member) => isPartAssignable(a, member, next));
  if (b.kind === 'unknown') return true;
  if (isScalar(a) || isScalar(b)) return isScalarAssignable(a, b, direction);
  if (a.kind === 'array') return b.kind === 'array' && isPartAssignable(a.items, b.items, next);
  const target = shapeOf(b, to.side);
  if (a.kind === 'map') {
    if (b.kind === 'map') return isPartAssignable(a.values, b.values, next);
    return target !== undefined && target.properties.length === 0;
  }
  const source = shapeOf(a, from.side);
  if (source === undefined) return false;
  if (b.kind === 'map')
    return source.properties.every(({ type }) => isPartAssignable(type, b.values, next));
  return target !== undefined && areMembersAssignable(source, target, next);
}

/** A key that finds cycles. Only models can be in a cycle, so an inline type is its own key. */
function nameOf(type: TypeRef): string {
  return type.kind === 'model' ? type.name : JSON.stringify(type);
}

/**
 * The type behind a reference. A discriminated model becomes the union of its subtypes.
 *
 * @param hasOther adds the member for unknown subtypes. It takes any object when written; nothing that is read is
 *   assignable to it.
 */
function expandAll(located: Located, hasOther: boolean): TypeRef {
  const type = expand(located);
  const model = type.kind === 'model' ? located.side.models.get(type.name) : undefined;
  if (model?.kind !== 'object' || model.discriminator === undefined) return type;
  const subtypes = model.discriminator.mapping
    .filter(({ model: name }) => name !== model.name)
    .map(({ model: name }): TypeRef => ({ kind: 'model', name }));
  const other: TypeRef = { kind: 'object', properties: model.properties };
  return { kind: 'union', members: hasOther ? [...subtypes, other] : subtypes };
}

interface Traversal {
  readonly from: Side;
  readonly to: Side;
  readonly direction: Direction;
  readonly seen: ReadonlySet<string>;
}

function isPartAssignable(from: TypeRef, to: TypeRef, within: Traversal): boolean {
  return isAssignable(
    { type: from, side: within.from },
    { type: to, side: within.to },
    within.direction,
    within.seen,
  );
}

function areMembersAssignable(
  source: ObjectShape,
  target: ObjectShape,
  within: Traversal,
): boolean {
  const given = new Map(
    propertiesIn(source.properties, within.direction).map((property) => [property.name, property]),
  );
  return propertiesIn(target.properties, within.direction).every((property) => {
    const found = given.get(property.name);
    if (found === undefined) return !isAlwaysThere(property, within.direction);
    return (
      (isAlwaysThere(found, within.direction) || !isAlwaysThere(property, within.direction)) &&
      isPartAssignable(found.type, property.type, within)
    );
  });
}

/** The type behind a reference to an alias, an enum or a union; other types stay as they are. */
export function expand({ type, side }: Located): TypeRef {
  if (type.kind !== 'model') return type;
  const model = side.models.get(type.name);
  if (model?.kind === 'enum') return model.type;
  if (model?.kind === 'alias') return expand({ type: model.type, side });
  return model?.kind === 'union' ? { kind: 'union', members: model.members } : type;
}

/** The members of an object type; undefined for anything else. */
export function shapeOf(type: TypeRef, side: Side): ObjectShape | undefined {
  if (type.kind === 'object') return type;
  const model = type.kind === 'model' ? side.models.get(type.name) : undefined;
  return model?.kind === 'object' ? model : undefined;
}

type Scalar = Extract<
  TypeRef,
  { kind: 'string' | 'number' | 'boolean' | 'enum' | 'null' | 'binary' }
>;

function isScalar(type: TypeRef): type is Scalar {
  return ['string', 'number', 'boolean', 'enum', 'null', 'binary', 'unknown'].includes(type.kind);
}

function isScalarAssignable(a: TypeRef, b: TypeRef, direction: Direction): boolean {
  if (a.kind === 'enum' && b.kind === 'enum') {
    const isOpen = b.open && direction === 'read';
    return a.base === b.base && (isOpen || a.values.every((value) => b.values.includes(value)));
  }
  if (a.kind === 'enum') return a.base === b.kind;
  if (b.kind === 'enum') return direction === 'read' && b.open && a.kind === b.base;
  return a.kind === b.kind;
}
