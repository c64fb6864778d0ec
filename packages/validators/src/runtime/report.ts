import { glimpse, shown } from './glimpse.js';
import { isObject, isShape } from './is-object.js';
import type { Check, Place } from './place.js';
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
  const received = glimpse(value, place.secret);
  const path = pathOf(place);
  const message = `${readable(path) || 'value'}: expected ${expected}, but got ${received}`;
  return report.issues.push({ path, message, code, expected, received }) < report.limit;
}

/**
 * Records that a value is of another type, unless JSON sends something else of it that passes the check. What is read has come as
 * JSON already, and is taken as it is.
 */
export function failUnlessJson(
  check: Check,
  value: unknown,
  place: Place,
  expected: string,
): boolean {
  return isObject(value) && !isShape(value, place)
    ? check(JSON.parse(JSON.stringify(value)), place)
    : fail(place, value, expected);
}

/** Records that a value is no object, unless JSON sends another value, which is one. */
export function failUnlessShape(check: Check, value: unknown, place: Place): boolean {
  return failUnlessJson(check, value, place, 'an object');
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = place; step.up; step = step.up) path.unshift(step.key);
  return path;
}

/** A path for people: `body.groupIds[2]`. */
function readable(path: Issue['path']): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : (i ? '.' : '') + shown(key)))
    .join('');
}
