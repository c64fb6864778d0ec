import { isAlwaysThere, propertiesIn } from '../../ir/direction.js';
import { takesNull } from '../../ir/nulls.js';
import type { Direction, TypeRef } from '../../ir/types.js';
import type { Side } from './comparison.js';
import { keepsKeys, keysOf } from './keys.js';
import { type Located, type ObjectShape, expandAll, isOpen, shapeOf } from './shape-of.js';

export interface Relation {
  readonly direction: Direction;
  /** True for the compiler's opinion: what is sent as a union may have the keys of all its members at once. */
  readonly mixesMembers: boolean;
  /** Pairs that are being compared. */
  readonly seen?: ReadonlySet<string>;
}

/**
 * Whether each value of type `from` is also a value of type `to`, and each key that a program may use is still one. A program
 * sends keys of `from`, and reads keys of `to`. When read, enums are open, as for the compiler. When written, enums are
 * closed, as for the validators.
 */
export function isAssignable(from: Located, to: Located, how: Relation): boolean {
  const { direction, seen = new Set() } = how;
  if (to.type.kind === 'unknown') return true;
  if (takesNull(from.type, direction) && !takesNull(to.type, direction)) return false;
  if (from.type.kind === 'model' && to.type.kind === 'model') {
    // A model's own changes are reported once, by compareModels.
    if (from.type.name === to.type.name) return true;
  }
  const key = `${nameOf(from.type)} ${nameOf(to.type)}`;
  if (seen.has(key)) return true;
  const [a, b] = [expandAll(from, true), expandAll(to, direction === 'write')];
  const next: Traversal = {
    from: from.side,
    to: to.side,
    direction,
    mixesMembers: how.mixesMembers,
    seen: new Set([...seen, key]),
  };
  if (direction === 'read' && b.kind === 'union' && !keepsAllKeys(a, b, next)) return false;
  if (a.kind === 'union') return a.members.every((member) => isPartAssignable(member, b, next));
  if (b.kind === 'union') return isMemberOf(a, b, next);
  if (b.kind === 'unknown') return true;
  if (isScalar(a) || isScalar(b)) return isScalarAssignable(a, b, direction);
  if (a.kind === 'array') return b.kind === 'array' && isPartAssignable(a.items, b.items, next);
  const [source, target] = [shapeOf(a, from.side), shapeOf(b, to.side)];
  if (a.kind === 'map') {
    if (b.kind === 'map') return isPartAssignable(a.values, b.values, next);
    return target !== undefined && isMapAssignable(a.values, target, next);
  }
  if (source === undefined) return false;
  if (b.kind === 'map') return isShapeAssignableToMap(source, b.values, next);
  return target !== undefined && areMembersAssignable(source, target, next);
}

/** A key that finds cycles. Only models can be in a cycle, so an inline type is its own key. */
function nameOf(type: TypeRef): string {
  return type.kind === 'model' ? type.name : JSON.stringify(type);
}

interface Traversal extends Required<Relation> {
  readonly from: Side;
  readonly to: Side;
}

function isPartAssignable(from: TypeRef, to: TypeRef, within: Traversal): boolean {
  return isAssignable({ type: from, side: within.from }, { type: to, side: within.to }, within);
}

function isMemberOf(
  one: TypeRef,
  union: Extract<TypeRef, { kind: 'union' }>,
  within: Traversal,
): boolean {
  if (union.members.some((member) => isPartAssignable(one, member, within))) return true;
  const source = shapeOf(one, within.from);
  if (!within.mixesMembers || source === undefined || !keepsAllKeys(one, union, within))
    return false;
  return union.members.some((member) => {
    const target = shapeOf(member, within.to);
    return target !== undefined && haveMembersTypes(source, target, within);
  });
}

/** A closed object takes none of the keys that a map may have. */
function isMapAssignable(values: TypeRef, target: ObjectShape, within: Traversal): boolean {
  if (target.properties.length > 0) return false;
  const { additional } = target;
  if (additional === undefined) return within.direction === 'read' || isOpen(target);
  return isPartAssignable(values, additional, within);
}

/**
 * A map that was read has any key, so a closed object does not do in its place. A map that is sent has an index signature,
 * which an interface that an application has declared itself does not satisfy.
 */
function isShapeAssignableToMap(
  { properties, additional, extensible }: ObjectShape,
  values: TypeRef,
  within: Traversal,
): boolean {
  const isLikeMap =
    within.direction === 'write'
      ? properties.length === 0
      : isOpen({ properties, additional, extensible });
  if (!isLikeMap) return false;
  const held = [...properties.map(({ type }) => type), ...(additional ? [additional] : [])];
  return held.every((type) => isPartAssignable(type, values, within));
}

/** A program may use a key that only one member of a union has. */
function keepsAllKeys(from: TypeRef, to: TypeRef, within: Traversal): boolean {
  const sides = [
    keysOf({ type: from, side: within.from }, within.direction),
    keysOf({ type: to, side: within.to }, within.direction),
  ];
  const [old = [], now = []] = within.direction === 'write' ? sides : sides.toReversed();
  return old.every((key) => now.includes(key));
}

function areMembersAssignable(
  source: ObjectShape,
  target: ObjectShape,
  within: Traversal,
): boolean {
  const [old, now] = within.direction === 'write' ? [source, target] : [target, source];
  return keepsKeys(old, now, within.direction) && haveMembersTypes(source, target, within);
}

/** Whether the members that the target wants are there, and of its types. Others do not count. */
function haveMembersTypes(source: ObjectShape, target: ObjectShape, within: Traversal): boolean {
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

type Scalar = Extract<
  TypeRef,
  { kind: 'string' | 'number' | 'boolean' | 'enum' | 'null' | 'binary' }
>;

function isScalar(type: TypeRef): type is Scalar {
  return ['string', 'number', 'boolean', 'enum', 'null', 'binary', 'unknown'].includes(type.kind);
}

function isScalarAssignable(a: TypeRef, b: TypeRef, direction: Direction): boolean {
  if (a.kind === 'enum' && b.kind === 'enum') {
    const takesOthers = b.open && direction === 'read';
    return (
      a.base === b.base && (takesOthers || a.values.every((value) => b.values.includes(value)))
    );
  }
  if (a.kind === 'enum') return a.base === b.kind;
  if (b.kind === 'enum') return direction === 'read' && b.open && a.kind === b.base;
  return a.kind === b.kind;
}
