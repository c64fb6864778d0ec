import type { Change, Level } from '../changes/index.js';
import type { Api, Operation } from '../ir/types.js';

/** Changes of one resource area, most severe first. */
export interface AreaChanges {
  readonly area: string;
  readonly changes: readonly Change[];
}

/** Groups changes by area, sorted. Changes without an area come last. */
export function byArea(changes: readonly Change[]): AreaChanges[] {
  const areas = new Map<string, Change[]>();
  for (const change of changes) {
    const area = change.area ?? 'Common';
    areas.set(area, [...(areas.get(area) ?? []), change]);
  }
  return [...areas]
    .map(([area, members]) => ({ area, changes: members }))
    .toSorted((one, other) => areaOrder(one.area, other.area));
}

/** Areas by name; what belongs to none comes last. */
export function areaOrder(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function rank(area: string): number {
  return area === 'Common' ? 1 : 0;
}

/** The number of changes of each level. Levels without changes are left out. */
export function countLevels(changes: readonly Change[]): Partial<Record<Level, number>> {
  const counts: Partial<Record<Level, number>> = {};
  for (const { severity } of changes) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

/** `2 major, 14 minor, 1 patch`. */
export function levelsText(changes: readonly Change[]): string {
  const counts = countLevels(changes);
  const parts = (['major', 'minor', 'patch'] as const)
    .filter((level) => counts[level] !== undefined)
    .map((level) => `${counts[level]} ${level}`);
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}

/** A line of code that calls an operation with its required params: `await okta.user.getUser({ userId });` */
export function usageLine(operation: Operation, api: Api): string {
  const namespace = api.areas.find(({ tag }) => tag === operation.area)?.namespace ?? '';
  const required = operation.params
    .filter((param) => param.required)
    .map(({ property }) => property);
  const params = required.length === 0 ? '' : `{ ${required.join(', ')} }`;
  const call = `okta.${namespace}.${operation.id}(${params})`;
  return operation.pagination === undefined
    ? `await ${call};`
    : `for await (const item of ${call}) { … }`;
}

/** A value of `before` or `after` as text of at most 120 characters; undefined for undefined. */
export function shortValue(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
