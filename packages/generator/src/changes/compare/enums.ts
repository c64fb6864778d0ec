import type { Direction, EnumType } from '../../ir/types.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { isSame, listed } from './describe.js';

/** Reports values that an enum lists now, or no longer lists. */
export function compareEnums(
  comparison: Comparison,
  before: EnumType,
  after: EnumType,
  direction: Direction,
  site: Site,
): void {
  const added = after.values.filter((value) => !before.values.includes(value));
  const removed = before.values.filter((value) => !after.values.includes(value));
  const finding = { ...site, before: before.values, after: after.values };
  const verb = direction === 'write' ? 'take' : 'give';
  if (added.length > 0) {
    comparison.report(`${messageOf(direction)}-enum-value-added`, {
      ...finding,
      message: `\`${site.symbol}\` can ${verb} ${listed(added)}.`,
    });
  }
  if (removed.length > 0) {
    comparison.report(`${messageOf(direction)}-enum-value-removed`, {
      ...finding,
      message: `\`${site.symbol}\` no longer lists ${listed(removed)}.`,
    });
  }
}

/** Whether both enums are closed and list different values: then each is another type to a program. */
export function isClosedAndOther(before: EnumType, after: EnumType): boolean {
  const [one, other] = [before.values.toSorted(), after.values.toSorted()];
  return !before.open && !isSame(one, other);
}
