import { call, identifier, literal, not, type Expression, type Statement } from '../../ts/index.js';
import { PLACE, VALUE, type CheckContext } from './type-check.js';

/** The first statement of the check `name` of an object. What JSON makes of the value is checked by the same function. */
export function refuseOthersThanObjects(name: string, { imports }: CheckContext): Statement {
  const isShape = call(imports.runtime('isShape'), VALUE, PLACE);
  const fails = call(imports.runtime('failUnlessShape'), identifier(name), VALUE, PLACE);
  return guard(not(isShape), { kind: 'return', value: fails });
}

export function guard(test: Expression, run: Statement): Statement {
  return { kind: 'if', test, run };
}

export const refuse: Statement = { kind: 'return', value: literal(false) };
