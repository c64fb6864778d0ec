import { ts } from 'ts-morph';

import type { Direction } from '../../basics/direction.js';

/**
 * How a program that was written for one type fails with another; undefined when it does not. Assignability alone misses
 * an optional property that is gone, so the keys of objects without a name of their own are compared too.
 */
export function incompatibility(
  checker: ts.TypeChecker,
  old: ts.Type,
  now: ts.Type,
  direction: Direction,
): string | undefined {
  // A program sends what the old types allowed, and reads what the new ones give.
  const [from, to] = direction === 'write' ? [old, now] : [now, old];
  if (!checker.isTypeAssignableTo(from, to)) {
    return `${shown(checker, from)} is not assignable to ${shown(checker, to)}`;
  }
  const lost = lostKey({ checker, direction, seen: new Map() }, old, now);
  if (lost !== undefined) return `the key ${lost} is gone`;
  if (direction === 'read') return undefined;
  const gained = gainedIndex({ checker, direction, seen: new Map() }, old, now);
  return gained === undefined ? undefined : `the index ${gained} is new`;
}

/** The first key of what a function gives, or its promise, or its list, that is gone. */
export function lostResult(
  checker: ts.TypeChecker,
  old: ts.Type,
  now: ts.Type,
): string | undefined {
  const [before, after] = [resultsOf(checker, old), resultsOf(checker, now)];
  for (const [index, type] of before.entries()) {
    const other = after[index];
    if (other === undefined || isComparedByName(type, other)) continue;
    const lost = lostKey({ checker, direction: 'read', seen: new Map() }, type, other);
    if (lost !== undefined) return `the key ${lost} of its result is gone`;
  }
  return undefined;
}

function resultsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const given = type.getCallSignatures().at(-1)?.getReturnType();
  if (given === undefined || (given.flags & ts.TypeFlags.Object) === 0) return [];
  return checker.getTypeArguments(given as ts.TypeReference).map((each) => itemOf(checker, each));
}

interface Walk {
  readonly checker: ts.TypeChecker;
  readonly direction: Direction;
  /** Types of the new surface, by the old type that each was compared with. One type may become several. */
  readonly seen: Map<ts.Type, Set<ts.Type>>;
}

/** Whether the two are compared for the first time. A type may contain itself. */
function isFirst({ seen }: Walk, old: ts.Type, now: ts.Type): boolean {
  const compared = seen.get(old) ?? new Set();
  if (compared.has(now)) return false;
  seen.set(old, compared.add(now));
  return true;
}

/** The first key of the old type that the new one does not have, as a path. An index signature is no key in its place. */
function lostKey(walk: Walk, old: ts.Type, now: ts.Type): string | undefined {
  const { checker, direction } = walk;
  if (isWhatever(now) || !isFirst(walk, old, now)) return undefined;
  // A program may send any key as one member of a union, but cannot read it before it knows the member.
  if (takesAnyKey(old, direction) && !hasIndex(checker, now)) return '[key]';
  const [before, after] = [membersOf(checker, old), membersOf(checker, now)];
  const lost = [...before.keys()].find((name) => !after.has(name));
  return lost ?? inside(checker, before, after, (one, other) => lostKey(walk, one, other));
}

/**
 * The first index signature that only the new type has, as a path. An interface that an application has declared itself has
 * none, so it does not fit; the compiler overlooks that where the old type has no name.
 */
function gainedIndex(walk: Walk, old: ts.Type, now: ts.Type): string | undefined {
  const { checker } = walk;
  if (isWhatever(old) || hasIndex(checker, old) || !isFirst(walk, old, now)) return undefined;
  const [before, after] = [membersOf(checker, old), membersOf(checker, now)];
  if (before.size > 0 && takesAnyKey(now, 'read')) return '[key]';
  return inside(checker, before, after, (one, other) => gainedIndex(walk, one, other));
}

/** What `find` says of the first member without a name of its own, or with another name, with the path to it. */
function inside(
  checker: ts.TypeChecker,
  before: ReadonlyMap<string, ts.Type>,
  after: ReadonlyMap<string, ts.Type>,
  find: (old: ts.Type, now: ts.Type) => string | undefined,
): string | undefined {
  for (const [name, type] of before) {
    const other = after.get(name);
    if (other === undefined) continue;
    const [item, otherItem] = [itemOf(checker, type), itemOf(checker, other)];
    if (isComparedByName(item, otherItem)) continue;
    const inner = find(item, otherItem);
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
}

/**
 * Properties of an object type; of a union, those that any member has. Where the members disagree about the type of one, nothing
 * is said of it: each member with a name of its own is compared under that name.
 */
function membersOf(checker: ts.TypeChecker, type: ts.Type): Map<string, ts.Type> {
  const objects = objectsIn(type);
  const members = new Map<string, ts.Type>();
  if (objects.some((part) => checker.isArrayType(part))) return members;
  for (const property of objects.flatMap((part) => checker.getPropertiesOfType(part))) {
    const own = checker.getTypeOfSymbol(property);
    const other = members.get(property.name) ?? own;
    members.set(property.name, other === own ? own : checker.getAnyType());
  }
  return members;
}

/** Whether both are one type of the same name: it is compared under that name. A choice of types has none. */
function isComparedByName(one: ts.Type, other: ts.Type): boolean {
  const [parts, others] = [objectsIn(one), objectsIn(other)];
  const [name, otherName] = [parts, others].map(([part]) => part?.symbol?.name);
  if (parts.length === 0) return true;
  return parts.length === 1 && others.length === 1 && name === otherName && name !== '__type';
}

/** The items of an array, however deep, or the type itself. */
function itemOf(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const list = objectsIn(type).find((part) => checker.isArrayType(part));
  const item = list && checker.getTypeArguments(list as ts.TypeReference)[0];
  return item === undefined ? type : itemOf(checker, item);
}

function objectsIn(type: ts.Type): readonly ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter((part) => (part.flags & ts.TypeFlags.Object) !== 0);
}

function isWhatever({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;
}

function hasIndex(checker: ts.TypeChecker, type: ts.Type): boolean {
  return objectsIn(type).some((part) => checker.getIndexInfosOfType(part).length > 0);
}

/** Whether every object of the type has an index signature for texts; for a type that is sent, any of them. */
function takesAnyKey(type: ts.Type, direction: Direction): boolean {
  const objects = objectsIn(type);
  const isMap = (part: ts.Type): boolean => part.getStringIndexType() !== undefined;
  return direction === 'write' ? objects.some(isMap) : objects.length > 0 && objects.every(isMap);
}

function shown(checker: ts.TypeChecker, type: ts.Type): string {
  const text = checker.typeToString(type);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
