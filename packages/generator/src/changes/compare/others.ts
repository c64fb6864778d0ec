import { withoutNulls } from '../../ir/nulls.js';
import type { Direction, TypeRef } from '../../ir/types.js';
import { isAssignable } from './assignable.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { describeType } from './describe.js';

/** Compares types of different kinds or names: only assignability counts. */
export function compareOthers(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [old, now] = [
    { type: withoutNulls(before), side: comparison.old },
    { type: withoutNulls(after), side: comparison.new },
  ];
  const fits =
    direction === 'write' ? isAssignable(old, now, direction) : isAssignable(now, old, direction);
  const finding = { ...site, before: describeType(before), after: describeType(after) };
  const subject = `\`${site.symbol}\``;
  if (fits) {
    const rule = direction === 'write' ? 'request-type-widened' : 'response-type-narrowed';
    const message =
      direction === 'write'
        ? `${subject} takes ${finding.after}, and what it took before.`
        : `${subject} is more exactly known when read: ${finding.after}.`;
    comparison.report(rule, { ...finding, message });
  } else {
    const verb = direction === 'write' ? 'takes' : 'gives';
    comparison.report(`${messageOf(direction)}-type-changed`, {
      ...finding,
      message: `${subject} ${verb} ${finding.after} instead of ${finding.before}.`,
    });
  }
}
