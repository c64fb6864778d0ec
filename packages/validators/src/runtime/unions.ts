import type { Check, Place, Report } from './place.js';
import { fail } from './report.js';

/** Whether the value passes one of several checks. If none, the check that got deepest into the value reports its issues. */
export function isAnyOf(value: unknown, place: Place, checks: readonly Check[]): boolean {
  const fast = { ...place, report: undefined, trail: undefined };
  if (checks.some((check) => check(value, fast))) return true;
  const { report } = place;
  if (report === undefined) return false;
  let best: Report | undefined;
  for (const check of checks) {
    const attempt: Report = { ...report, issues: [], unknownKeys: 'allow', readOnly: 'ignore' };
    check(value, { ...place, report: attempt });
    if (depthOf(attempt, place) > depthOf(best, place)) best = attempt;
  }
  if (best === undefined) {
    return fail(place, value, 'a value of one of the possible types', 'no_match');
  }
  report.issues.push(...best.issues.slice(0, report.limit - report.issues.length));
  return report.issues.length < report.limit;
}

/** How many steps below the union the first issue is; 0 where the value itself has another type. */
function depthOf(report: Report | undefined, union: Place): number {
  const [first] = report?.issues ?? [];
  if (first === undefined) return 0;
  let depth = first.path.length;
  for (let step = union; step.up !== undefined; step = step.up) depth -= 1;
  return first.code === 'wrong_type' || depth > 0 ? depth : 1;
}
