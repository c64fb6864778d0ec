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
  const fits = (mixesMembers: boolean): boolean =>
    direction === 'write'
      ? isAssignable(old, now, { direction, mixesMembers })
      : isAssignable(now, old, { direction, mixesMembers });
  const finding = { ...site, before: describeType(before), after: describeType(after) };
  const subject = `\`${site.symbol}\``;
  if (fits(false)) {
    const rule = direction === 'write' ? 'request-type-widened' : 'response-type-narrowed';
    const message =
      direction === 'write'
        ? `${subject} takes ${finding.after}, and what it took before.`
        : `${subject} is more exactly known when read: ${finding.after}.`;
    comparison.report(rule, { ...finding, message });
    return;
  }
  const verb = direction === 'write' ? 'takes' : 'gives';
  const message = `${subject} ${verb} ${finding.after} instead of ${finding.before}.`;
  const isRefused = direction === 'write' && fits(true);
  const rule = isRefused
    ? 'request-type-refused'
    : (`${messageOf(direction)}-type-changed` as const);
  comparison.report(rule, { ...finding, message });
}
