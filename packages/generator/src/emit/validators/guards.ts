import {
  and,
  binary,
  call,
  element,
  identifier,
  literal,
  member,
  not,
  or,
  typeOf,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { PLACE, VALUE, type CheckContext } from './type-check.js';

/** The first statement of the check `name` of an object. What JSON makes of the value is checked by the same function. */
export function refuseOthersThanObjects(name: string, { imports }: CheckContext): Statement {
  const isObject = call(imports.runtime('isObject'), VALUE);
  const toJson = typeOf(element(VALUE, literal('toJSON')));
  // What `isShape` of the runtime says. Written out it takes less time, since each check sees few shapes of objects.
  const isAsked = and(not(member(PLACE, 'read')), binary(toJson, '===', literal('function')));
  const fails = call(imports.runtime('failUnlessShape'), identifier(name), VALUE, PLACE);
  return guard(or(not(isObject), isAsked), { kind: 'return', value: fails });
}

/** The first statement of a check of params, which are no JSON themselves. */
export function refuseOthersThanParams({ imports }: CheckContext): Statement {
  const isObject = call(imports.runtime('isObject'), VALUE);
  const fails = call(imports.runtime('fail'), PLACE, VALUE, literal('an object'));
  return guard(not(isObject), { kind: 'return', value: fails });
}

export function guard(test: Expression, run: Statement): Statement {
  return { kind: 'if', test, run };
}

export const refuse: Statement = { kind: 'return', value: literal(false) };
