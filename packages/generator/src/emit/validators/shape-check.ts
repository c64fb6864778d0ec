import {
  and,
  binary,
  call,
  identifier,
  literal,
  not,
  text,
  type Declaration,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { countsOf } from './counters.js';
import { guard, refuse, refuseOthersThanObjects, refuseOthersThanParams } from './guards.js';
import { keyLoop, type ShapeToCheck } from './key-loop.js';
import { PLACE, VALUE, type CheckContext } from './type-check.js';

interface CheckOptions {
  readonly exported: boolean;
  readonly docs?: string;
  /** What is checked in the place of `undefined`. */
  readonly fallback?: Expression;
}

/** A function that checks an object. It loops over the keys of the value, which are far fewer than the described properties. */
export function shapeCheck(
  name: string,
  shape: ShapeToCheck,
  context: CheckContext,
  rest: CheckOptions = { exported: false },
): Declaration {
  const body: Statement[] = [
    shape.isParams ? refuseOthersThanParams(context) : refuseOthersThanObjects(name, context),
    ...countersOf(shape),
    ...keyLoop(shape, context),
    ...requiredChecks(shape, context),
    { kind: 'return', value: literal(true) },
  ];
  return checkRoutine(name, body, context, rest);
}

/** A check function with the given body. */
export function checkRoutine(
  name: string,
  body: readonly Statement[],
  { imports }: CheckContext,
  { fallback, ...rest }: CheckOptions = { exported: false },
): Declaration {
  const parameters = [
    { name: 'value', type: text('unknown'), ...(fallback && { fallback }) },
    { name: 'place', type: text(imports.runtimeType('Place')) },
  ];
  return { kind: 'routine', name, parameters, returns: 'boolean', body, ...rest };
}

function countersOf(shape: ShapeToCheck): Statement[] {
  return countsOf(shape.properties).map(({ name, names }) => {
    return { kind: 'let', name, value: literal(names.length) };
  });
}

function requiredChecks(shape: ShapeToCheck, context: CheckContext): Statement[] {
  return countsOf(shape.properties).map(({ name, names, when }) => {
    const someAreLeft = binary(identifier(name), '>', literal(0));
    const requires = context.imports.runtime('requires');
    const misses = not(call(requires, VALUE, PLACE, context.names(names)));
    return guard(and(someAreLeft, ...when, misses), refuse);
  });
}
