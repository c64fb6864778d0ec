import { isAlwaysThere, isThere } from '../../ir/direction.js';
import type { Direction, Property, TypeRef } from '../../ir/types.js';
import {
  and,
  binary,
  call,
  element,
  expressionText,
  identifier,
  literal,
  member,
  not,
  text,
  typeOf,
  type Declaration,
  type Expression,
  type Statement,
} from '../../ts/index.js';
import { guard, refuse, refuseOthersThanObjects, refuseOthersThanParams } from './guards.js';
import { isTime, readOnlyTest, readTimeTest } from './read-only.js';
import { checkExpression, PLACE, VALUE, type CheckContext } from './type-check.js';

/** The properties of an object, and the type of its other keys; `additional` is absent where it describes none. */
export interface ShapeToCheck {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
  readonly isParams?: true;
}

/** A function that checks an object. It loops over the keys of the value, which are far fewer than the described properties. */
export function shapeCheck(
  name: string,
  shape: ShapeToCheck,
  context: CheckContext,
  rest: { readonly exported: boolean; readonly docs?: string } = { exported: false },
): Declaration {
  const body: Statement[] = [
    shape.isParams ? refuseOthersThanParams(context) : refuseOthersThanObjects(name, context),
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
  rest: { readonly exported: boolean; readonly docs?: string } = { exported: false },
): Declaration {
  const parameters = [
    { name: 'value', type: text('unknown') },
    { name: 'place', type: text(imports.runtimeType('Place')) },
  ];
  return { kind: 'routine', name, parameters, returns: 'boolean', body, ...rest };
}

/** Names in a check function: a key of the object and its value, and how many required properties have not been met. */
const KEY = identifier('key');
const X = identifier('x');
const LEFT = identifier('left');

function keyLoop(shape: ShapeToCheck, context: CheckContext): Statement[] {
  const cases = casesOf(shape, context);
  const fallback = fallbackOf(shape, context);
  if (cases.length === 0 && fallback === undefined) return [];
  const isOwn = call(context.imports.runtime('hasOwn'), VALUE, KEY);
  const isAbsent = binary(binary(X, '===', identifier('undefined')), '||', not(isOwn));
  return [
    {
      kind: 'forIn',
      key: 'key',
      object: VALUE,
      body: [
        { kind: 'const', name: 'x', value: element(VALUE, KEY) },
        guard(isAbsent, { kind: 'continue' }),
        ...(cases.length === 0
          ? (fallback ?? []).filter(({ kind }) => kind !== 'break')
          : [{ kind: 'switch' as const, on: KEY, cases, ...(fallback && { fallback }) }]),
      ],
    },
  ];
}

type Case = Extract<Statement, { kind: 'switch' }>['cases'][number];

/** The cases of the switch. Properties with the same check share one. */
function casesOf({ properties, additional }: ShapeToCheck, context: CheckContext): Case[] {
  const groups = new Map<string, { values: Expression[]; body: Statement[] }>();
  for (const property of properties) {
    const { name, type } = property;
    const readOnly = !isThere(property, 'write');
    const test = typeTest({ ...property, readOnly }, context);
    const counts = isExpected(property);
    if (test === undefined && !readOnly && !counts && additional?.kind === 'unknown') continue;
    const key = `${readOnly} ${counts} ${type.nullable} ${test && expressionText(test)}`;
    const body = groups.get(key)?.body ?? [
      ...(counts ? [{ kind: 'decrement' as const, name: 'left' }] : []),
      ...caseBody(test, { type, readOnly }, context),
    ];
    const group = groups.get(key) ?? { values: [], body };
    group.values.push(literal(name));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A property, as far as its check depends on it. */
interface Traits extends Pick<Property, 'type' | 'secret'> {
  /** Whether only the API sets it. */
  readonly readOnly: boolean;
}

function caseBody(
  test: Expression | undefined,
  { type, readOnly }: Traits,
  context: CheckContext,
): Statement[] {
  const isNull = binary(X, '===', literal(null));
  const typed = test && type.nullable ? binary(isNull, '||', test) : test;
  const passes = readOnly ? readOnlyTest(typed, [KEY, X], context) : typed;
  return passes ? [guard(passes, { kind: 'break' }), refuse] : [{ kind: 'break' }];
}

/** Whether `x` is of a type, null aside. Most properties are strings and booleans: they are tested inline, without a call. */
function typeTest(
  { type, secret, readOnly }: Traits,
  context: CheckContext,
): Expression | undefined {
  const hides = secret ? [literal(true)] : [];
  const { imports } = context;
  const orNull = type.nullable ? ' or null' : '';
  const orFault = (test: Expression, expected: string): Expression => {
    const args = [PLACE, KEY, X, literal(`${expected}${orNull}`), ...hides];
    return binary(test, '||', call(imports.runtime('failAt'), ...args));
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
  return checkExpression(type, context, {
    value: X,
    place,
    options: PLACE,
  });
}

function fallbackOf({ additional }: ShapeToCheck, context: CheckContext): Statement[] | undefined {
  if (additional === undefined) {
    return [guard(not(call(context.imports.runtime('allowsUnknownKey'), KEY, X, PLACE)), refuse)];
  }
  // Only those who send such a key know what it is.
  const test = typeTest({ type: additional, secret: true, readOnly: false }, context);
  if (test === undefined) return undefined;
  const isNotNull = binary(X, '!==', literal(null));
  return [guard(additional.nullable ? and(isNotNull, not(test)) : not(test), refuse)];
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
