import { type Check, type Place, placeOf, type Report } from './place.js';
import { fail } from './report.js';

/** Passes if one of several checks does. If none does, the issues of the check that got deepest into the value are reported. */
export function isAnyOf(value: unknown, place: Place, checks: readonly Check[]): boolean {
  const fast = placeOf(place.read, place.open);
  if (checks.some((check) => check(value, fast))) return true;
  const { report } = place;
  if (report === undefined) return false;
  let best: Report | undefined;
  for (const check of checks) {
    const own: Report = { ...report, issues: [], unknownKeys: 'allow', readOnly: 'ignore' };
    check(value, { ...place, report: own });
    if (depthOf(own, place) > depthOf(best, place)) best = own;
  }
  if (best === undefined) {
    return fail(place, value, 'a value of one of the possible types', 'no_match');
  }
  report.issues.push(...best.issues.slice(0, report.limit - report.issues.length));
  return report.issues.length < report.limit;
}

/** How many steps below the union the first issue is; for a value of another type altogether there is none. */
function depthOf(report: Report | undefined, union: Place): number {
  const [first] = report?.issues ?? [];
  if (first === undefined) return 0;
  let depth = first.path.length;
  for (let step = union; step.up !== undefined; step = step.up) depth -= 1;
  return first.code === 'wrong_type' || depth > 0 ? depth : 1;
}
