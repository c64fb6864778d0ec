import { isAlwaysThere, isThere } from '../../ir/direction.js';
import type { Direction, Property, TypeRef } from '../../ir/types.js';
import {
  and,
  binary,
  call,
  countedDown,
  element,
  expressionText,
  identifier,
  literal,
  member,
  not,
  or,
  text,
  typeOf,
  type Declaration,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { checkExpression, PLACE, VALUE, type CheckContext } from './type-check.js';

/** The properties of an object, and the type of its other keys; `additional` is absent where it describes none. */
export interface ShapeToCheck {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
}

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
    refuseOthersThanObjects(context),
    ...countOf(shape),
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

/** The first statement of every check of an object. */
export function refuseOthersThanObjects({ imports }: CheckContext): Statement {
  const fail = call(imports.runtime('fail'), PLACE, VALUE, literal('an object'));
  const isObject = call(imports.runtime('isObject'), VALUE);
  return guard(not(isObject), { kind: 'return', value: fail });
}

function guard(test: Expression, run: Statement): Statement {
  return { kind: 'if', test, run };
}

const refuse: Statement = { kind: 'return', value: literal(false) };

/** Names in a check function: a key of the object and its value, and how many required properties have not been met. */
const KEY = identifier('key');
const X = identifier('x');
const LEFT = identifier('left');
/** Whether the object inherits no key, so that all keys of the loop are its own. */
const PLAIN = identifier('plain');

function keyLoop(shape: ShapeToCheck, context: CheckContext): Statement[] {
  const branches = branchesOf(shape, context);
  const fallback = fallbackOf(shape, context);
  if (branches.length === 0 && fallback === undefined) return [];
  const isOwn = or(PLAIN, call(context.imports.runtime('hasOwn'), VALUE, KEY));
  const isAbsent = or(binary(X, '===', identifier('undefined')), not(isOwn));
  const isPlain = binary(
    element(VALUE, literal('__proto__')),
    '===',
    identifier(context.imports.runtime('root')),
  );
  // Outside of the loop, since minifiers then make one condition of all that is inside.
  const declared: Statement[] =
    branches.length === 0 ? [] : [{ kind: 'declare', name: 'ok', type: 'boolean' }];
  return [
    ...declared,
    { kind: 'const', name: 'plain', value: isPlain },
    {
      kind: 'forIn',
      key: 'key',
      object: VALUE,
      body: [
        { kind: 'const', name: 'x', value: element(VALUE, KEY) },
        guard(isAbsent, { kind: 'continue' }),
        ...(branches.length === 0
          ? [guard(not(fallback ?? literal(true)), refuse)]
          : judged(branches, fallback ?? literal(true))),
      ],
    },
  ];
}

type Branch = Extract<Statement, { kind: 'branches' }>['branches'][number];

/** Minifiers make one conditional expression of it, which is smaller than a switch. */
function judged(branches: readonly Branch[], fallback: Expression): Statement[] {
  return [
    { kind: 'branches', branches, fallback: [{ kind: 'assign', name: 'ok', value: fallback }] },
    guard(not(identifier('ok')), refuse),
  ];
}

/** What is to be done with each key. Properties with the same check share a branch. */
function branchesOf({ properties, additional }: ShapeToCheck, context: CheckContext): Branch[] {
  const groups = new Map<string, { names: string[]; body: readonly Statement[] }>();
  for (const property of properties) {
    const { name, type } = property;
    const readOnly = !isThere(property, 'write');
    const test = typeTest(type, context);
    const counts = isExpected(property);
    if (test === undefined && !readOnly && !counts && additional?.kind === 'unknown') continue;
    const key = `${readOnly} ${counts} ${type.nullable} ${test && expressionText(test)}`;
    const value = keyTest(test, { type, readOnly, counts }, context);
    const body = [{ kind: 'assign' as const, name: 'ok', value }];
    const group = groups.get(key) ?? { names: [], body };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, body }) => {
    return { test: or(...names.map((name) => binary(KEY, '===', literal(name)))), body };
  });
}

interface KeyTraits {
  readonly type: TypeRef;
  /** Whether only the API sets it. */
  readonly readOnly: boolean;
  /** Whether it is one of the required properties that are counted. */
  readonly counts: boolean;
}

/** Whether `x` may be the value of a property. A counted one takes one from `left`, which no key makes negative: each comes once. */
function keyTest(
  test: Expression | undefined,
  { type, readOnly, counts }: KeyTraits,
  { imports }: CheckContext,
): Expression {
  const isNull = binary(X, '===', literal(null));
  const tests = [
    ...(counts ? [binary(countedDown(LEFT), '>', literal(0))] : []),
    ...(readOnly ? [call(imports.runtime('allowsReadOnlyKey'), KEY, X, PLACE)] : []),
    ...(test === undefined ? [] : [type.nullable ? or(isNull, test) : test]),
  ];
  return tests.length === 0 ? literal(true) : and(...tests);
}

/** Whether `x` is of a type, null aside. Most properties are strings and booleans: they are tested inline, without a call. */
function typeTest(type: TypeRef, context: CheckContext): Expression | undefined {
  const { imports } = context;
  const orNull = type.nullable ? ' or null' : '';
  const orFault = (test: Expression, expected: string): Expression => {
    const args = [PLACE, KEY, X, literal(`${expected}${orNull}`)];
    return or(test, call(imports.runtime('failAt'), ...args));
  };
  const limited = 'constraints' in type && type.constraints !== undefined;
  if (type.kind === 'boolean' || (type.kind === 'string' && !limited && !type.format)) {
    return orFault(binary(typeOf(X), '===', literal(type.kind)), `a ${type.kind}`);
  }
  if (type.kind === 'map' && type.values.kind === 'unknown' && !limited) {
    return orFault(call(imports.runtime('isObject'), X), 'an object');
  }
  return checkExpression(type, context, {
    value: X,
    place: () => call(imports.runtime('childPlace'), PLACE, KEY),
    options: PLACE,
  });
}

/** Whether a key that is not described may be there; undefined where any may. */
function fallbackOf({ additional }: ShapeToCheck, context: CheckContext): Expression | undefined {
  if (additional === undefined) {
    return call(context.imports.runtime('allowsUnknownKey'), KEY, X, PLACE);
  }
  const test = typeTest(additional, context);
  if (test === undefined) return undefined;
  return additional.nullable ? or(binary(X, '===', literal(null)), test) : test;
}

/** The loop counts the required properties down. Looking each of them up would take longer than the rest of the check. */
function countOf({ properties }: ShapeToCheck): Statement[] {
  const count = properties.filter(isExpected).length;
  return count === 0 ? [] : [{ kind: 'let', name: 'left', value: literal(count) }];
}

/** Whether every object has it in one of the directions, so that it is counted. */
function isExpected(property: Property): boolean {
  return isAlwaysThere(property, 'read') || isAlwaysThere(property, 'write');
}

function requiredChecks({ properties }: ShapeToCheck, context: CheckContext): Statement[] {
  const { imports } = context;
  const expected = properties.filter(isExpected);
  if (expected.length === 0) return [];
  const inBoth = expected.filter(
    (property) => isAlwaysThere(property, 'read') && isAlwaysThere(property, 'write'),
  );
  const inOne = (direction: Direction): Property[] =>
    expected.filter((property) => isAlwaysThere(property, direction) && !inBoth.includes(property));
  const someAreLeft = binary(LEFT, '>', literal(0));
  const misses = (of: readonly Property[]): Expression => {
    const names = context.names(of.map(({ name }) => name));
    return not(call(imports.runtime('requires'), VALUE, PLACE, names));
  };
  const isRead = member(PLACE, 'read');
  const demand = (of: readonly Property[], ...when: readonly Expression[]): Statement[] =>
    of.length === 0 ? [] : [guard(and(someAreLeft, ...when, misses(of)), refuse)];
  return [
    ...demand(inBoth),
    ...demand(inOne('read'), isRead),
    ...demand(inOne('write'), not(isRead)),
  ];
}
