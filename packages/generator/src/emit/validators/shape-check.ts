import type { Property, TypeRef } from '../../ir/types.js';
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
  const { references } = context;
  const body: Statement[] = [
    guard('!isObject(value)', {
      kind: 'return',
      value: `${references.runtime('fail')}(place, value, 'an object')`,
    }),
    ...keyLoop(shape, context),
    ...requiredChecks(shape, context),
    { kind: 'return', value: 'true' },
  ];
  references.runtime('isObject');
  return routine(name, body, context, rest);
}

/** A check function with the given body. */
export function routine(
  name: string,
  body: readonly Statement[],
  { references }: Expressions,
  rest: { readonly exported: boolean; readonly docs?: string },
): Declaration {
  const parameters = [
    { name: 'value', type: text('unknown') },
    { name: 'place', type: text(references.runtimeType('Place')) },
  ];
  return { kind: 'routine', name, parameters, returns: 'boolean', body, ...rest };
}

function guard(test: string, then: Statement): Statement {
  return { kind: 'if', test, then };
}

const no: Statement = { kind: 'return', value: 'false' };

function keyLoop(shape: ShapeToCheck, context: Expressions): Statement[] {
  const { references } = context;
  const cases = casesOf(shape, context);
  const fallback = fallbackOf(shape, context);
  if (cases.length === 0 && fallback === undefined) return [];
  references.runtime('own');
  return [
    {
      kind: 'forIn',
      key: 'key',
      object: 'value',
      body: [
        { kind: 'const', name: 'x', value: 'value[key]' },
        guard('x === undefined || !own(value, key)', { kind: 'continue' }),
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
  for (const { name, type, readOnly } of properties) {
    const test = typeTest(type, context);
    if (test === undefined && !readOnly && additional?.kind === 'unknown') continue;
    const key = `${readOnly} ${test}`;
    const group = groups.get(key) ?? { values: [], body: caseBody(test, readOnly, context) };
    group.values.push(literalText(name));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function caseBody(
  test: string | undefined,
  readOnly: boolean,
  { references }: Expressions,
): Statement[] {
  return [
    ...(readOnly ? [guard(`!${references.runtime('untouched')}(key, x, place)`, no)] : []),
    ...(test === undefined
      ? [{ kind: 'break' as const }]
      : [guard(test, { kind: 'break' as const }), no]),
  ];
}

/** Strings and booleans are tested in place: they are most of what there is. */
function typeTest(type: TypeRef, context: Expressions): string | undefined {
  const { references } = context;
  const plain =
    type.kind === 'boolean' ||
    (type.kind === 'string' && type.constraints === undefined && type.format === undefined);
  if (plain) {
    const orNull = type.nullable ? ' or null' : '';
    const test = `typeof x === '${type.kind}' || ${references.runtime('wrong')}(place, key, x, 'a ${type.kind}${orNull}')`;
    return type.nullable ? `x === null || ${test}` : test;
  }
  if (type.kind === 'map' && type.values.kind === 'unknown' && type.constraints === undefined) {
    const orNull = type.nullable ? ' or null' : '';
    references.runtime('isObject');
    const test = `isObject(x) || ${references.runtime('wrong')}(place, key, x, 'an object${orNull}')`;
    return type.nullable ? `x === null || ${test}` : test;
  }
  const expression = checkExpression(type, { value: 'x', place: 'at(place, key)' }, context);
  if (expression?.includes('at(place, key)')) references.runtime('at');
  return expression;
}

function fallbackOf({ additional }: ShapeToCheck, context: Expressions): Statement[] | undefined {
  if (additional === undefined) {
    const extra = `${context.references.runtime('extra')}(key, x, place)`;
    return [guard(`!${extra}`, no)];
  }
  const test = typeTest(additional, context);
  return test === undefined ? undefined : [guard(`!(${test})`, no)];
}

function requiredChecks({ properties }: ShapeToCheck, { references }: Expressions): Statement[] {
  return properties.flatMap(({ name, required, presence }): Statement[] => {
    if (!required && presence === undefined) return [];
    const test = `!${references.runtime('has')}(value, ${literalText(name)}, place)`;
    return [guard(required ? test : `place.read && ${test}`, no)];
  });
}
