import { isThere } from '../../ir/direction.js';
import type { Property, TypeRef } from '../../ir/types.js';
import {
  and,
  binary,
  call,
  countedDown,
  element,
  expressionText,
  identifier,
  literal,
  not,
  or,
  typeOf,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { counterOf } from './counters.js';
import { checkExpression, PLACE, VALUE, type CheckContext } from './type-check.js';

/** The properties of an object, and the type of its other keys; `additional` is absent where it describes none. */
export interface ShapeToCheck {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
}

export function guard(test: Expression, run: Statement): Statement {
  return { kind: 'if', test, run };
}

export const refuse: Statement = { kind: 'return', value: literal(false) };

/** Names in a check function: a key of the object and its value. */
const KEY = identifier('key');
const X = identifier('x');
/** Whether the object inherits no key, so that all keys of the loop are its own. */
const PLAIN = identifier('plain');

/** Goes through the keys that the object has, and checks the value of each. */
export function keyLoop(shape: ShapeToCheck, context: CheckContext): Statement[] {
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
    const counter = counterOf(property)?.name;
    if (test === undefined && !readOnly && !counter && additional?.kind === 'unknown') continue;
    const key = `${readOnly} ${counter} ${type.nullable} ${test && expressionText(test)}`;
    const value = keyTest(test, { type, readOnly, counter }, context);
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
  /** Of a required property: what counts it. */
  readonly counter: string | undefined;
}

/** Whether `x` may be the value of a property. A required one takes one from its counter, which no key makes negative: each comes once. */
function keyTest(
  test: Expression | undefined,
  { type, readOnly, counter }: KeyTraits,
  { imports }: CheckContext,
): Expression {
  const isNull = binary(X, '===', literal(null));
  const tests = [
    ...(counter ? [binary(countedDown(identifier(counter)), '>', literal(0))] : []),
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
