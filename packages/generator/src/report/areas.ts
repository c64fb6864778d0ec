import type { Change } from '../changes/index.js';
import { areaOrder, byArea, countLevels } from './view.js';

/** How many changes of each level an area has. */
export interface AreaSummary {
  readonly area: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** The number of changes by area, those first where most breaks. */
export function summaryByArea(changes: readonly Change[]): AreaSummary[] {
  return byArea(changes)
    .map(({ area, changes: members }) => {
      const { major = 0, minor = 0, patch = 0 } = countLevels(members);
      return { area, major, minor, patch };
    })
    .toSorted(
      (one, other) =>
        other.major - one.major ||
        other.minor - one.minor ||
        other.patch - one.patch ||
        areaOrder(one.area, other.area),
    );
}

/** A table for a terminal, a line for each area; nothing for a single area, whose counts are those of the whole. */
export function summaryLines(changes: readonly Change[]): string[] {
  const areas = summaryByArea(changes);
  if (areas.length < 2) return [];
  const width = Math.max(...areas.map(({ area }) => area.length), 'area'.length);
  const row = (cells: readonly [string, ...(string | number)[]]): string => {
    const [name, ...counts] = cells;
    return `${name.padEnd(width)}${counts.map((count) => String(count || '').padStart(7)).join('')}`;
  };
  return [
    row(['area', 'major', 'minor', 'patch']),
    ...areas.map(({ area, major, minor, patch }) => row([area, major, minor, patch])),
  ].map((line) => line.trimEnd());
}
