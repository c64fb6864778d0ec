import { own } from '../../basics/own.js';
import { isNullSentOnly, takesNull, type Nulls } from '../../ir/nulls.js';
import { type CheckedText, checkedFormatOf } from '../../ir/formats.js';
import type { EnumType, TypeRef } from '../../ir/types.js';
import {
  and,
  binary,
  call,
  fields,
  identifier,
  list,
  literal,
  member,
  not,
  or,
  type Expression,
} from '../../ts/index.js';
import { regularExpression } from '../../patterns/regular-expression.js';
import type { CheckImports } from './check-imports.js';

/** The parameters of a check function, as its body refers to them. */
export const VALUE = identifier('value');
export const PLACE = identifier('place');

/** What is in scope where a check is written. */
interface Scope {
  /** The value that is checked. */
  readonly value: Expression;
  /** Gives the place of that value. A function, since it may import what it calls. */
  readonly place: () => Expression;
  /** A place that has the same options as the value's own, and need not be made for that. */
  readonly options: Expression;
}

const PARAMETERS: Scope = { value: VALUE, place: () => PLACE, options: PLACE };

type Inline = Extract<TypeRef, { kind: 'object' }>;

/** What a check expression needs of the file that it stands in. */
export interface CheckContext {
  readonly imports: CheckImports;
  /** Declares a function that checks an object type without a name, and gives its name. */
  readonly inline: (type: Inline) => string;
  /** Declares a function that returns an expression over `value` and `place`, and gives its name. */
  readonly item: (expression: Expression) => string;
  /** A list of property names, or a constant with it where the list is long. */
  readonly names: (names: readonly string[]) => Expression;
  /** A list of the values of an enum that has no name, or a constant with it where the list is long. */
  readonly values: (type: EnumType) => Expression;
}

/** A boolean expression: whether the value is of the type, null aside. Undefined where any value is. */
export function checkExpression(
  type: TypeRef,
  context: CheckContext,
  scope: Scope = PARAMETERS,
): Expression | undefined {
  const bare = bareExpression(type, scope, context);
  return bare === undefined ? undefined : withConstraints(type, bare, scope, context);
}

/** The expression with null, where the type has it. Null that is only sent is refused where it is read. */
export function orNull(type: Nulls, value: Expression, expression: Expression): Expression {
  if (!takesNull(type, 'write')) return expression;
  const isNull = binary(value, '===', literal(null));
  return isNullSentOnly(type)
    ? or(and(isNull, not(member(PLACE, 'read'))), expression)
    : or(isNull, expression);
}

/** The name of a function that checks items or values, null included. */
export function checkFunction(type: TypeRef, context: CheckContext): Expression {
  const expression = checkExpression(type, context);
  if (expression === undefined) return identifier(context.imports.runtime('isAnything'));
  if (takesNull(type, 'write')) return identifier(context.item(orNull(type, VALUE, expression)));
  return functionCalledBy(expression) ?? identifier(context.item(expression));
}

/** The function, where the expression is its call with the parameters and nothing else. */
function functionCalledBy(expression: Expression): Expression | undefined {
  if (expression.kind !== 'call') return undefined;
  const [value, place, ...more] = expression.arguments;
  return value === VALUE && place === PLACE && more.length === 0 ? expression.callee : undefined;
}

function bareExpression(
  type: TypeRef,
  { value, place, options }: Scope,
  context: CheckContext,
): Expression | undefined {
  const { imports } = context;
  const check = (name: string, ...more: Expression[]): Expression =>
    call(imports.runtime(name), value, place(), ...more);
  switch (type.kind) {
    case 'unknown':
      return undefined;
    case 'null':
      return check('isNull');
    case 'boolean':
      return check('isBoolean');
    case 'string':
      return check(stringCheck(type.format));
    case 'number':
      return check(numberCheck(type));
    case 'binary':
      return check('isBinary');
    case 'enum':
      return check('isOneOf', context.values(type), allowsOthers(type, options));
    case 'array':
      return check('isArray', checkFunction(type.items, context));
    case 'map':
      return check('isMap', checkFunction(type.values, context));
    case 'object':
      return call(context.inline(type), value, place());
    case 'model': {
      const checked = call(imports.check(type.name), value, place());
      const { demands } = type;
      if (demands === undefined) return checked;
      return and(checked, check('demands', list(demands.map(literal))));
    }
    case 'union':
      return check('isAnyOf', list(type.members.map((one) => checkFunction(one, context))));
  }
}

/**
 * Formats of our own, for what no format of OpenAPI names: a parameter that is a date-time, one of the path, a file of a multipart
 * body, a base64 body.
 */
export const DATE = 'date-time-or-date';
export const SEGMENT = 'path-segment';
export const FILE = 'file';
export const BASE64 = 'base64';

type OwnFormat = typeof DATE | typeof SEGMENT | typeof FILE | typeof BASE64;

/** The formats that strings are checked for. Other formats do not restrict how a string is written. */
const STRING_CHECKS: Readonly<Record<CheckedText | OwnFormat, string>> = {
  'date-time': 'isDateTime',
  date: 'isDate',
  [DATE]: 'isDateTimeOrDate',
  [SEGMENT]: 'isSegment',
  [FILE]: 'isFile',
  [BASE64]: 'isBase64',
};

function stringCheck(format: string | undefined): string {
  return own(STRING_CHECKS, format ?? '') ?? 'isString';
}

function numberCheck(type: Extract<TypeRef, { kind: 'number' }>): string {
  if (!type.integer) return 'isNumber';
  return checkedFormatOf(type) === undefined ? 'isInteger' : 'isInt32';
}

/** Whether the value of an enum is one of the listed ones. */
export function enumExpression(
  type: EnumType,
  values: Expression,
  { imports }: CheckContext,
): Expression {
  return call(imports.runtime('isOneOf'), VALUE, PLACE, values, allowsOthers(type, PLACE));
}

/** Whether other values than the listed ones are valid: never for a constant, always for examples, else as the options say. */
function allowsOthers(type: EnumType, options: Expression): Expression {
  if (type.knownValues) return literal(true);
  return type.open ? member(options, 'open') : literal(false);
}

function withConstraints(
  type: TypeRef,
  expression: Expression,
  { value, place }: Scope,
  { imports }: CheckContext,
): Expression {
  const limits = limitsOf(type);
  if (limits === undefined) return expression;
  const meets = imports.runtime('meets');
  return and(expression, call(meets, value, place(), limits));
}

/** The limits of a type, as the runtime takes them; undefined where it has none that can be checked. */
export function limitsOf(type: TypeRef): Expression | undefined {
  const { pattern, ...limits } = ('constraints' in type ? type.constraints : undefined) ?? {};
  const kept = fields([
    ...Object.entries(limits).map(([name, limit]) => [name, literal(limit)] as const),
    ['pattern', pattern === undefined ? undefined : regexp(pattern)],
  ]);
  return kept.fields.length === 0 ? undefined : kept;
}

function regexp(pattern: string): Expression | undefined {
  const expression = regularExpression(pattern);
  return expression && { kind: 'regexp', pattern: expression.source, flags: expression.flags };
}
