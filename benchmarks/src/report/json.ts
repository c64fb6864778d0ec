import type { Row } from './row.js';
import { allMet, judge, ratiosOf, reaches } from './verdict.js';

/** The rows for a program, each with its verdict and its ratios to the peers of its budgets, in units of `unit`; what could not be measured is null. */
export function renderJson(rows: readonly Row[], conditions: readonly string[]): string {
  const measurements = rows.map(({ whenMissed, ...row }) => ({
    ...row,
    ...(row.aims && { aims: row.aims.map((aim) => ({ ...aim, reached: reaches(row, aim) })) }),
    ratios: ratiosOf(row),
    verdict: judge(row) ?? null,
    ...(judge(row) === 'missed' && whenMissed !== undefined ? { causes: whenMissed } : {}),
  }));
  return JSON.stringify({ ok: allMet(rows), conditions, measurements }, null, 2);
}
