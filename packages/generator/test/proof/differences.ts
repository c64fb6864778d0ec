import type { Api } from '../../src/ir/types.js';

/** Where two representations of one API say different things; undefined for what a side does not say at all. */
export interface Difference {
  /** `/models/User/properties/status/write`: keys, and of things in a list their names. */
  readonly place: string;
  readonly left: unknown;
  readonly right: unknown;
}

/**
 * Everything in which two representations differ, except where in its document a thing stands. Lists of named things
 * are compared by name, so that one which is missing or has another place does not hide the others: it is one
 * difference, at `…/order`.
 */
export function differences(left: Api, right: Api): readonly Difference[] {
  return compare('', left, right);
}

function compare(place: string, left: unknown, right: unknown): readonly Difference[] {
  if (isList(left) && isList(right)) return compareLists(place, left, right);
  if (isRecord(left) && isRecord(right)) return compareRecords(place, left, right);
  return Object.is(left, right) ? [] : [{ place, left, right }];
}

function compareRecords(
  place: string,
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  return union(Object.keys(left), Object.keys(right))
    .filter((key) => key !== 'pointer')
    .flatMap((key) => compare(`${place}/${key}`, left[key], right[key]));
}

function compareLists(
  place: string,
  left: readonly unknown[],
  right: readonly unknown[],
): readonly Difference[] {
  const [lefts, rights] = [byName(left), byName(right)];
  if (lefts === undefined || rights === undefined) {
    const indexes = Object.keys(left.length > right.length ? left : right);
    return indexes.flatMap((key, index) => compare(`${place}/${key}`, left[index], right[index]));
  }
  const inBoth = (names: ReadonlyMap<string, unknown>): readonly string[] =>
    [...names.keys()].filter((name) => lefts.has(name) && rights.has(name));
  const [leftOrder, rightOrder] = [inBoth(lefts), inBoth(rights)];
  const sameOrder = leftOrder.every((name, index) => name === rightOrder[index]);
  return [
    ...(sameOrder ? [] : [{ place: `${place}/order`, left: leftOrder, right: rightOrder }]),
    ...union([...lefts.keys()], [...rights.keys()]).flatMap((name) =>
      compare(`${place}/${name}`, lefts.get(name), rights.get(name)),
    ),
  ];
}

const NAMES = ['id', 'tag', 'status', 'mediaType', 'alias', 'property', 'value', 'name'];

/** The members of a list by name; undefined when not all have one of their own. */
function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const named = list.map((entry): [string, unknown] | undefined => {
    if (!isRecord(entry)) return undefined;
    const name = NAMES.map((key) => entry[key]).find((value) => typeof value === 'string');
    return name === undefined ? undefined : [String(name), entry];
  });
  const entries = named.filter((entry) => entry !== undefined);
  const map = new Map(entries);
  return map.size === list.length ? map : undefined;
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
