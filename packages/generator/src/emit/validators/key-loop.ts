import { isThere } from '../../ir/direction.js';
import { isNullSentOnly, takesNull } from '../../ir/nulls.js';
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
  member,
  not,
  or,
  typeOf,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { counterOf } from './counters.js';
import { guard, refuse } from './guards.js';
import { quickTest } from './quick-test.js';
import { isTime, readOnlyTest, readTimeTest } from './read-only.js';
import { checkExpression, orNull, PLACE, VALUE, type CheckContext } from './type-check.js';

/** The properties of an object, and the type of its other keys; `additional` is absent where it describes none. */
export interface ShapeToCheck {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
  readonly isParams?: true;
  /** Of params whose body has a name of its own: whether `body` is left to those who know that it is the same. */
  readonly hasAlias?: boolean;
}

/** Names in a check function: a key of the object and its value. */
const KEY = identifier('key');
const X = identifier('x');

/** Goes through the keys that the object has, and checks the value of each. */
export function keyLoop(shape: ShapeToCheck, context: CheckContext): Statement[] {
  const branches = branchesOf(shape, context);
  const fallback = fallbackOf(shape, context);
  if (branches.length === 0 && fallback === undefined) return [];
  const isOwn = call(context.imports.runtime('hasOwn'), VALUE, KEY);
  const isAbsent = or(binary(X, '===', identifier('undefined')), not(isOwn));
  // Outside of the loop, since minifiers then make one condition of all that is inside.
  const declared: Statement[] =
    branches.length === 0 ? [] : [{ kind: 'declare', name: 'ok', type: 'boolean' }];
  return [
    ...declared,
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
function branchesOf(shape: ShapeToCheck, context: CheckContext): Branch[] {
  const { properties, additional } = shape;
  const groups = new Map<string, { names: string[]; body: readonly Statement[] }>();
  for (const property of properties) {
    const { name, type } = property;
    const readOnly = !isThere(property, 'write');
    const test = typeTest({ ...property, readOnly }, context);
    const counter = counterOf(property)?.name;
    if (test === undefined && !readOnly && !counter && additional?.kind === 'unknown') continue;
    const nulls = `${takesNull(type, 'write')} ${isNullSentOnly(type)}`;
    const key = `${readOnly} ${counter} ${nulls} ${test && expressionText(test)}`;
    const value = keyTest(test, { type, readOnly, counter }, context);
    const body = [{ kind: 'assign' as const, name: 'ok', value }];
    const group = groups.get(key) ?? { names: [], body };
    group.names.push(name);
    groups.set(key, group);
  }
  const described = [...groups.values()].map(({ names, body }) => {
    return { test: or(...names.map((name) => binary(KEY, '===', literal(name)))), body };
  });
  return shape.hasAlias ? [...described, aliasBranch(context)] : described;
}

/** The fast path refuses the other name of the body, so that nobody has to look for it where the body has its own name. */
function aliasBranch({ imports }: CheckContext): Branch {
  const unknown = call(imports.runtime('allowsUnknownKey'), KEY, X, PLACE);
  const isSlow = binary(member(PLACE, 'report'), '!==', identifier('undefined'));
  return {
    test: binary(KEY, '===', literal('body')),
    body: [{ kind: 'assign', name: 'ok', value: and(isSlow, unknown) }],
  };
}

/** A property, as far as the check of its value depends on it. */
interface Traits extends Pick<Property, 'type' | 'secret'> {
  /** Whether only the API sets it. */
  readonly readOnly: boolean;
}

/**
 * Whether `x` may be the value of a property. A required one takes one from its counter, which no key makes negative: each comes
 * once.
 */
function keyTest(
  test: Expression | undefined,
  { type, readOnly, counter }: Traits & { readonly counter: string | undefined },
  context: CheckContext,
): Expression {
  const typed = test && orNull(type, X, test);
  const passes = readOnly ? readOnlyTest(typed, [KEY, X], context) : typed;
  const tests = [
    ...(counter ? [binary(countedDown(identifier(counter)), '>', literal(0))] : []),
    ...(passes ? [passes] : []),
  ];
  return tests.length === 0 ? literal(true) : and(...tests);
}

/** Whether `x` is of a type, null aside. Most properties are strings and booleans: they are tested inline, without a call. */
function typeTest(
  { type, secret, readOnly }: Traits,
  context: CheckContext,
): Expression | undefined {
  const hides = secret ? [literal(true)] : [];
  const { imports } = context;
  const nullNote = takesNull(type, 'write') ? ' or null' : '';
  const orFault = (test: Expression, expected: string): Expression => {
    const args = [PLACE, KEY, X, literal(`${expected}${nullNote}`), ...hides];
    return or(test, call(imports.runtime('failAt'), ...args));
  };
  const limited = 'constraints' in type && type.constraints !== undefined;
  if (type.kind === 'boolean' || (type.kind === 'string' && !limited && !type.format)) {
    return orFault(binary(typeOf(X), '===', literal(type.kind)), `a ${type.kind}`);
  }
  if (type.kind === 'map' && type.values.kind === 'unknown' && !limited) {
    return orFault(call(imports.runtime('isObject'), X), 'an object');
  }
  const place = (): Expression => call(imports.runtime('childPlace'), PLACE, KEY, ...hides);
  if (readOnly && isTime(type)) return readTimeTest(X, place());
  const check = checkExpression(type, context, { value: X, place, options: PLACE });
  const quick = quickTest(type, X);
  return check && quick ? or(quick, check) : check;
}

/** Whether a key that is not described may be there; undefined where any may. */
function fallbackOf({ additional }: ShapeToCheck, context: CheckContext): Expression | undefined {
  if (additional === undefined) {
    return call(context.imports.runtime('allowsUnknownKey'), KEY, X, PLACE);
  }
  // Only those who send such a key know what it is.
  const test = typeTest({ type: additional, secret: true, readOnly: false }, context);
  if (test === undefined) return undefined;
  return orNull(additional, X, test);
}
