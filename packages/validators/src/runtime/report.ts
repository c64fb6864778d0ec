import { glimpse } from './glimpse.js';
import type { Place } from './place.js';
import type { Issue, IssueCode } from './types.js';

/** Records a fault. It returns false, which ends the check, on the fast path, and on the slow one at the limit of issues. */
export function fail(
  place: Place,
  value: unknown,
  expected: string,
  code: IssueCode = 'wrong_type',
): boolean {
  const { report } = place;
  if (!report) return false;
  const received = glimpse(value);
  const path = pathOf(place);
  const message = `${readable(path) || 'value'}: expected ${expected}, but got ${received}`;
  return report.issues.push({ path, message, code, expected, received }) < report.limit;
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = place; step.up; step = step.up) path.unshift(step.key);
  return path;
}

/** A path for people: `body.groupIds[2]`. */
function readable(path: Issue['path']): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key))
    .join('');
}
