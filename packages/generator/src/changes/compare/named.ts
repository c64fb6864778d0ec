import { withoutNulls } from '../../ir/nulls.js';
import type { Direction, TypeRef } from '../../ir/types.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { describeType, isSameType } from './describe.js';

/**
 * Whether a model stands for what was inline, or the reverse, or another model of the same content. The order of an enum's
 * values does not count.
 *
 * @param old what `before` stands for, and `now` what `after` does
 */
export function isNamedOtherwise(
  before: TypeRef,
  after: TypeRef,
  old: TypeRef,
  now: TypeRef,
): boolean {
  return (
    (before.kind === 'model' || after.kind === 'model') && isSameType(inOrder(old), inOrder(now))
  );
}

/** Reports another name for the same type. */
export function reportName(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const shown = { before: nameOf(before), after: nameOf(after) };
  comparison.report(`${messageOf(direction)}-type-named`, {
    ...site,
    ...shown,
    message: `The type of \`${site.symbol}\` is ${shown.after} instead of ${shown.before}, with the same values.`,
  });
}

/** The type with the values of an enum in one order, and without null, which stands beside the reference to a model. */
function inOrder(type: TypeRef): TypeRef {
  const bare = withoutNulls(type);
  if (bare.kind !== 'enum') return bare;
  return { ...bare, values: bare.values.toSorted(), knownValues: false };
}

function nameOf(type: TypeRef): string {
  return type.kind === 'model' ? type.name : describeType(type);
}
