import type { Row } from './row.js';
import { allMet, judge } from './verdict.js';

/** The rows for a program, each with its verdict, in units of `unit`; what could not be measured is null. */
export function renderJson(rows: readonly Row[], conditions: readonly string[]): string {
  const measurements = rows.map(({ whenMissed, ...row }) => ({
    ...row,
    verdict: judge(row) ?? null,
    ...(judge(row) === 'missed' && whenMissed !== undefined ? { causes: whenMissed } : {}),
  }));
  return JSON.stringify({ ok: allMet(rows), conditions, measurements }, null, 2);
}
