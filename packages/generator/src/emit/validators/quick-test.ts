import type { TypeRef } from '../../ir/types.js';
import {
  and,
  binary,
  identifier,
  literal,
  member,
  or,
  typeOf,
  type Expression,
} from '../../ts/index.js';
import { SEGMENT } from './type-check.js';

/** An enum with at most so many values is compared with each of them. */
const FEW = 2;

/**
 * A test that tells most valid values of a type without a call; what it does not tell is left to the check. So no place is made for
 * a value that needs none. Undefined where there is no such test.
 */
export function quickTest(type: TypeRef, value: Expression): Expression | undefined {
  if ('constraints' in type && type.constraints !== undefined) return undefined;
  if (type.kind === 'string' && type.format === SEGMENT) {
    const isText = binary(typeOf(value), '===', literal('string'));
    return and(isText, binary(value, '!==', literal('')));
  }
  if (type.kind === 'number' && type.integer && type.format !== 'int32') {
    const callee = member(identifier('Number'), 'isInteger');
    return { kind: 'call', callee, arguments: [value] };
  }
  if (type.kind === 'enum' && type.values.length <= FEW) {
    return or(...type.values.map((one) => binary(value, '===', literal(one))));
  }
  return undefined;
}
