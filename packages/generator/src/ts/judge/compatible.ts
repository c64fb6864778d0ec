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
  const lost = lostKey(checker, old, now, new Set());
  return lost === undefined ? undefined : `the key ${lost} is gone`;
}

/** The first key of the old type that the new one does not have, as a path. */
function lostKey(
  checker: ts.TypeChecker,
  old: ts.Type,
  now: ts.Type,
  seen: Set<ts.Type>,
): string | undefined {
  if (seen.has(old) || isWhatever(now) || hasIndex(checker, now)) return undefined;
  seen.add(old);
  const [before, after] = [membersOf(checker, old), membersOf(checker, now)];
  for (const [name, type] of before) {
    const other = after.get(name);
    if (other === undefined) return name;
    if (!isInline(type)) continue;
    const [one, two] = [itemOf(checker, type), itemOf(checker, other)];
    const inner = lostKey(checker, one, two, seen);
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
}

/** Properties of an object type; of a union, those that any member has. */
function membersOf(checker: ts.TypeChecker, type: ts.Type): Map<string, ts.Type> {
  const parts = type.isUnion() ? type.types : [type];
  const objects = parts.filter((part) => (part.flags & ts.TypeFlags.Object) !== 0);
  const isList = objects.some((part) => checker.isArrayType(part));
  return new Map(
    isList
      ? []
      : objects.flatMap((part) =>
          checker
            .getPropertiesOfType(part)
            .map((property) => [property.name, checker.getTypeOfSymbol(property)] as const),
        ),
  );
}

/** What has a name of its own is compared under that name. */
function isInline(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(
    (part) => part.symbol?.name === '__type' || ('target' in part && part.symbol?.name === 'Array'),
  );
}

/** The items of an array, or the type itself. */
function itemOf(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const parts = type.isUnion() ? type.types : [type];
  const list = parts.find((part) => checker.isArrayType(part));
  const item = list && checker.getTypeArguments(list as ts.TypeReference)[0];
  if (item === undefined) return type;
  return item.symbol?.name === '__type' ? item : checker.getNeverType();
}

function isWhatever({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;
}

function hasIndex(checker: ts.TypeChecker, type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => checker.getIndexInfosOfType(part).length > 0);
}

function shown(checker: ts.TypeChecker, type: ts.Type): string {
  const text = checker.typeToString(type);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
