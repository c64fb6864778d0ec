import { takesNull } from '../../ir/nulls.js';
import type { Direction, TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { describeType } from './describe.js';

/** Reports that null may stand, or may no longer stand, in the place of a value. */
export function compareNull(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [was, is] = [takesNull(before, direction), takesNull(after, direction)];
  if (was === is) return;
  const finding = { ...site, before: describeType(before), after: describeType(after) };
  const subject = `\`${site.symbol}\``;
  if (direction === 'write') {
    if (is) {
      comparison.report('request-became-nullable', {
        ...finding,
        message: `null may be sent as ${subject}.`,
      });
    } else {
      comparison.report('request-no-longer-nullable', {
        ...finding,
        message: `null may no longer be sent as ${subject}.`,
      });
    }
  } else if (is) {
    comparison.report('response-became-nullable', {
      ...finding,
      message: `${subject} may be null when read.`,
    });
  } else {
    comparison.report('response-no-longer-nullable', {
      ...finding,
      message: `${subject} is no longer null when read.`,
    });
  }
}
