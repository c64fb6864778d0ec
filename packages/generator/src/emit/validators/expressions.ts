import type { Constraints, EnumType, TypeRef } from '../../ir/types.js';
import type { CheckImports } from './check-imports.js';

/** Names in scope: the value that is checked, and its place. */
interface Scope {
  readonly value: string;
  readonly place: string;
}

type Inline = Extract<TypeRef, { kind: 'object' }>;

/** Makes expressions that check a type; inline objects become functions of their own, which `inline` declares. */
export interface Expressions {
  readonly imports: CheckImports;
  /** Gives the name of a function that checks an object type without a name. */
  readonly inline: (type: Inline) => string;
  /** Gives the name of a function that returns an expression over `value` and `place`. */
  readonly item: (expression: string) => string;
  /** Gives a list of property names, or the name of a constant with it where it is long. */
  readonly names: (names: readonly string[]) => string;
  /** Gives the name of a constant with the values of an enum that has no name. */
  readonly values: (type: EnumType) => string;
}

/** A boolean expression: whether the value is of the type, null aside. Undefined where any value is. */
export function checkExpression(
  type: TypeRef,
  scope: Scope,
  context: Expressions,
): string | undefined {
  const bare = bareExpression(type, scope, context);
  return bare === undefined ? undefined : withConstraints(type, bare, scope, context);
}

/** The name of a function that checks items or values, null included. */
export function checkFunction(type: TypeRef, context: Expressions): string {
  const expression = checkExpression(type, { value: 'value', place: 'place' }, context);
  if (expression === undefined) return context.imports.runtime('isAnything');
  const [, name] = /^(\w+)\(value, place\)$/.exec(expression) ?? [];
  if (name !== undefined && !type.nullable) return name;
  return context.item(type.nullable ? `value === null || ${bracketed(expression)}` : expression);
}

function bracketed(expression: string): string {
  return expression.includes(' && ') ? `(${expression})` : expression;
}

function bareExpression(
  type: TypeRef,
  { value, place }: Scope,
  context: Expressions,
): string | undefined {
  const { imports } = context;
  const call = (name: string, ...more: string[]): string =>
    `${imports.runtime(name)}(${[value, place, ...more].join(', ')})`;
  switch (type.kind) {
    case 'unknown':
      return undefined;
    case 'null':
      return call('isNull');
    case 'boolean':
      return call('isBoolean');
    case 'string':
      return call(stringCheck(type.format));
    case 'number':
      return call(numberCheck(type.integer, type.format));
    case 'binary':
      return call('isBinary');
    case 'enum':
      return enumExpression(type, { value, place }, context);
    case 'array':
      return call('isArray', checkFunction(type.items, context));
    case 'map':
      return call('isMap', checkFunction(type.values, context));
    case 'object':
      return `${context.inline(type)}(${value}, ${place})`;
    case 'model':
      return `${imports.check(type.name)}(${value}, ${place})`;
    case 'union':
      return call(
        'isAnyOf',
        `[${type.members.map((member) => checkFunction(member, context)).join(', ')}]`,
      );
  }
}

/** Stand for formats: a path parameter, a file of a multipart body, and a body that travels as base64. */
export const SEGMENT = 'path-segment';
export const FILE = 'file';
export const BASE64 = 'base64';

/** Formats that a string is checked for; others say how it is shown or made, not how it is written. */
const STRING_CHECKS: Readonly<Record<string, string>> = {
  'date-time': 'isDateTime',
  date: 'isDate',
  [SEGMENT]: 'isSegment',
  [FILE]: 'isFile',
  [BASE64]: 'isBase64',
};

function stringCheck(format: string | undefined): string {
  return STRING_CHECKS[format ?? ''] ?? 'isString';
}

function numberCheck(integer: boolean, format: string | undefined): string {
  if (!integer) return 'isNumber';
  return format === 'int32' ? 'isInt32' : 'isInteger';
}

/** One of the values of an enum. */
export function enumExpression(
  type: EnumType,
  { value, place }: Scope,
  { imports, ...context }: Expressions,
  values = context.values(type),
): string {
  return `${imports.runtime('isOneOf')}(${[value, place, values, openness(type, place)].join(', ')})`;
}

/** Constants have no other value, known values are examples, and the rest depends on the direction. */
function openness(type: EnumType, place: string): string {
  if (type.knownValues) return 'true';
  return type.open ? `${place.replace(/^at\((\w+), \w+\)$/, '$1')}.open` : 'false';
}

function withConstraints(
  type: TypeRef,
  expression: string,
  { value, place }: Scope,
  { imports }: Expressions,
): string {
  const constraints = 'constraints' in type ? type.constraints : undefined;
  const limits = Object.entries(constraints ?? {}).filter(([key]) => key !== 'pattern');
  const pattern = patternOf(constraints);
  if (limits.length === 0 && pattern === undefined) return expression;
  const texts = limits.map(([key, limit]) => `${key}: ${limit}`);
  if (pattern !== undefined) texts.push(`pattern: ${pattern}`);
  const meets = imports.runtime('meets');
  return `${expression} && ${meets}(${value}, ${place}, { ${texts.join(', ')} })`;
}

/** A group that is repeated and may repeat something itself: such a pattern can take exponential time. */
const NESTED_REPETITION = /\([^()]*[+*}][^()]*\)[+*{]/;

/** A pattern as a regular expression, left out where it cannot be one or may take exponential time. */
function patternOf(constraints: Constraints | undefined): string | undefined {
  const pattern = constraints?.pattern;
  if (pattern === undefined || NESTED_REPETITION.test(pattern) || pattern.includes('\\1')) {
    return undefined;
  }
  try {
    return String(new RegExp(pattern, 'u'));
  } catch {
    return undefined;
  }
}
