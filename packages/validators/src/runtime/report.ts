import { glimpse } from './glimpse.js';
import type { Place } from './place.js';
import type { Issue, IssueCode } from './types.js';

/** Collects issues, and says what is to be looked for beside faults. */
export class Report {
  readonly issues: Issue[] = [];
  readonly limit: number;
  readonly unknownKeys: boolean;
  readonly readOnly: boolean;

  constructor(limit: number, unknownKeys: boolean, readOnly: boolean) {
    this.limit = limit;
    this.unknownKeys = unknownKeys;
    this.readOnly = readOnly;
  }
}

/** Records a fault. False ends the check: on the fast path at once, on the slow one when there are issues enough. */
export function fail(
  place: Place,
  value: unknown,
  expected: string,
  code: IssueCode = 'wrong_type',
): boolean {
  const { report } = place;
  if (report === undefined) return false;
  const received = glimpse(value);
  const path = pathOf(place);
  report.issues.push({
    path,
    message: sentence(path, expected, received),
    code,
    expected,
    received,
  });
  return report.issues.length < report.limit;
}

function sentence(path: Issue['path'], expected: string, received: string): string {
  return `${readable(path)}: expected ${expected}, but got ${received}`;
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = place; step.up !== undefined; step = step.up) path.push(step.key);
  return path.reverse();
}

/** A path for people: `user.profile.login`, `groupIds[2]`. */
export function readable(path: Issue['path']): string {
  return (
    path
      .map((key, index) =>
        typeof key === 'number'
          ? `[${key}]`
          : /^[\w$]+$/.test(key)
            ? (index ? '.' : '') + key
            : `[${glimpse(key, true)}]`,
      )
      .join('') || 'value'
  );
}
