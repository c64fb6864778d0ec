import type { Property, TypeRef } from '../../ir/types.js';
import { isAlwaysThere, isThere } from '../../ir/direction.js';
import { literalText, text, type Declaration, type Statement } from '../../ts/index.js';
import { checkExpression, type Expressions } from './expressions.js';

/** What a check function looks at. */
export interface ShapeToCheck {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
}

/** A function that checks an object: one loop over the keys that are there, since most of those described are not. */
export function shapeCheck(
  name: string,
  shape: ShapeToCheck,
  context: Expressions,
  rest: { readonly exported: boolean; readonly docs?: string } = { exported: false },
): Declaration {
  const { imports } = context;
  const body: Statement[] = [
    guard('!isObject(value)', {
      kind: 'return',
      value: `${imports.runtime('fail')}(place, value, 'an object')`,
    }),
    ...countOf(shape),
    ...keyLoop(shape, context),
    ...requiredChecks(shape, context),
    { kind: 'return', value: 'true' },
  ];
  imports.runtime('isObject');
  return routine(name, body, context, rest);
}

/** A check function with the given body. */
export function routine(
  name: string,
  body: readonly Statement[],
  { imports }: Expressions,
  rest: { readonly exported: boolean; readonly docs?: string },
): Declaration {
  const parameters = [
    { name: 'value', type: text('unknown') },
    { name: 'place', type: text(imports.runtimeType('Place')) },
  ];
  return { kind: 'routine', name, parameters, returns: 'boolean', body, ...rest };
}

function guard(test: string, run: Statement): Statement {
  return { kind: 'if', test, run };
}

const no: Statement = { kind: 'return', value: 'false' };

function keyLoop(shape: ShapeToCheck, context: Expressions): Statement[] {
  const { imports } = context;
  const cases = casesOf(shape, context);
  const fallback = fallbackOf(shape, context);
  if (cases.length === 0 && fallback === undefined) return [];
  return [
    {
      kind: 'forIn',
      key: 'key',
      object: 'value',
      body: [
        { kind: 'const', name: 'x', value: 'value[key]' },
        guard(`x === undefined || !${imports.runtime('own')}(value, key)`, { kind: 'continue' }),
        ...(cases.length === 0
          ? (fallback ?? []).filter(({ kind }) => kind !== 'break')
          : [{ kind: 'switch' as const, on: 'key', cases, ...(fallback && { fallback }) }]),
      ],
    },
  ];
}

type Case = Extract<Statement, { kind: 'switch' }>['cases'][number];

/** Properties that are checked alike share a case. */
function casesOf({ properties, additional }: ShapeToCheck, context: Expressions): Case[] {
  const groups = new Map<string, { values: string[]; body: Statement[] }>();
  for (const property of properties) {
    const { name, type } = property;
    const readOnly = !isThere(property, 'write');
    const test = typeTest(type, context);
    const counts = isExpected(property);
    if (test === undefined && !readOnly && !counts && additional?.kind === 'unknown') continue;
    const key = `${readOnly} ${counts} ${type.nullable} ${test}`;
    const body = groups.get(key)?.body ?? [
      ...(counts ? [{ kind: 'expression' as const, text: 'left -= 1' }] : []),
      ...caseBody(test, { type, readOnly }, context),
    ];
    const group = groups.get(key) ?? { values: [], body };
    group.values.push(literalText(name));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function caseBody(
  test: string | undefined,
  { type, readOnly }: { readonly type: TypeRef; readonly readOnly: boolean },
  { imports }: Expressions,
): Statement[] {
  const before = readOnly ? [guard(`!${imports.runtime('untouched')}(key, x, place)`, no)] : [];
  if (test === undefined) return [...before, { kind: 'break' }];
  const orNull = type.nullable ? [guard('x === null', { kind: 'break' })] : [];
  return [...before, ...orNull, guard(test, { kind: 'break' }), no];
}

/** Whether `x` is of a type, null aside. Strings and booleans are tested in place: they are most of what there is. */
function typeTest(type: TypeRef, context: Expressions): string | undefined {
  const { imports } = context;
  const orNull = type.nullable ? ' or null' : '';
  const wrong = (expected: string): string =>
    `${imports.runtime('wrong')}(place, key, x, '${expected}${orNull}')`;
  const limited = 'constraints' in type && type.constraints !== undefined;
  if (type.kind === 'boolean' || (type.kind === 'string' && !limited && !type.format)) {
    return `typeof x === '${type.kind}' || ${wrong(`a ${type.kind}`)}`;
  }
  if (type.kind === 'map' && type.values.kind === 'unknown' && !limited) {
    return `${imports.runtime('isObject')}(x) || ${wrong('an object')}`;
  }
  const expression = checkExpression(type, { value: 'x', place: 'at(place, key)' }, context);
  if (expression?.includes('at(place, key)')) imports.runtime('at');
  return expression;
}

function fallbackOf({ additional }: ShapeToCheck, context: Expressions): Statement[] | undefined {
  if (additional === undefined) {
    const extra = `${context.imports.runtime('extra')}(key, x, place)`;
    return [guard(`!${extra}`, no)];
  }
  const test = typeTest(additional, context);
  if (test === undefined) return undefined;
  return [guard(additional.nullable ? `x !== null && !(${test})` : `!(${test})`, no)];
}

/** Required properties are counted down as they are met: looking each up would cost more than all the rest. */
function countOf({ properties }: ShapeToCheck): Statement[] {
  const count = properties.filter(isExpected).length;
  return count === 0 ? [] : [{ kind: 'let', name: 'left', value: String(count) }];
}

/** Whether every object has it in one of the directions, so that it is counted. */
function isExpected(property: Property): boolean {
  return isAlwaysThere(property, 'read') || isAlwaysThere(property, 'write');
}

function requiredChecks({ properties }: ShapeToCheck, context: Expressions): Statement[] {
  const { imports } = context;
  const expected = properties.filter(isExpected);
  if (expected.length === 0) return [];
  const names = (of: readonly Property[]): string => context.names(of.map(({ name }) => name));
  const whenRead = expected.filter((property) => isAlwaysThere(property, 'read'));
  const whenSent = expected.filter((property) => isAlwaysThere(property, 'write'));
  const always = whenRead.filter((property) => whenSent.includes(property));
  const only = (of: readonly Property[]): Property[] =>
    of.filter((property) => !always.includes(property));
  const guardIf = (direction: string, of: readonly Property[]): Statement[] =>
    of.length > 0 ? [guard(`left > 0 && ${direction}${requires(of)}`, no)] : [];
  const requires = (of: readonly Property[]): string =>
    `!${imports.runtime('requires')}(value, place, ${names(of)})`;
  return [
    ...guardIf('', always),
    ...guardIf('place.read && ', only(whenRead)),
    ...guardIf('!place.read && ', only(whenSent)),
  ];
}
