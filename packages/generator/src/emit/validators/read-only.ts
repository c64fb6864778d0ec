import type { TypeRef } from '../../ir/types.js';
import { and, call, member, or, type Expression } from '../../ts/index.js';
import { PLACE, type CheckContext } from './type-check.js';

/**
 * Whether a property that only the API sets may be there. It is checked when it is read only, as Okta ignores it in what is sent.
 *
 * @param test whether the value is right; undefined where any value is
 */
export function readOnlyTest(
  test: Expression | undefined,
  [key, value]: readonly [key: Expression, value: Expression],
  { imports }: CheckContext,
): Expression {
  const ignored = call(imports.runtime('ignoresReadOnlyKey'), key, value, PLACE);
  const isRead = member(PLACE, 'read');
  return or(test ? and(isRead, test) : isRead, ignored);
}

/**
 * The check of a date-time that only the API sets. Places of what is read have the function, so that bundles of requests do
 * without it; in what is sent most date-times are of this kind.
 */
export function readTimeTest(value: Expression, place: Expression): Expression {
  const time = member(PLACE, 'time');
  return and(time, { kind: 'call', callee: time, arguments: [value, place] });
}

/** Whether the type is a date-time without limits. */
export function isTime(type: TypeRef): boolean {
  return type.kind === 'string' && type.format === 'date-time' && type.constraints === undefined;
}
