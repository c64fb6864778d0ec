import type { BinaryOperator, Call, Expression, Field, ObjectLiteral } from './expressions.js';
import { literalText, regExpText, propertyName } from './literals.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** The text of an expression on one line. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return `${literalText(expression.value)}${expression.asConst ? ' as const' : ''}`;
    case 'regexp':
      return regExpText(new RegExp(expression.pattern, expression.flags));
    case 'identifier':
      return expression.name;
    case 'member':
      return `${operandText(expression.object, POSTFIX)}.${expression.property}`;
    case 'element':
      return `${operandText(expression.object, POSTFIX)}[${expressionText(expression.key)}]`;
    case 'call':
      return `${calleeText(expression)}(${expression.arguments.map(expressionText).join(', ')})`;
    case 'unary':
      return `${expression.operator}${operandText(expression.operand, UNARY)}`;
    case 'countedDown':
      return `${operandText(expression.operand, POSTFIX)}--`;
    case 'binary':
      return operandsOf(expression)
        .map((operand) => operandBeside(expression.operator, operand))
        .join(` ${expression.operator} `);
    case 'list':
      return `[${expression.items.map(expressionText).join(', ')}]`;
    case 'object':
      return objectText(expression);
  }
}

/** What stands before the brackets of a call. */
export function calleeText({ callee, typeArguments, pure }: Call): string {
  const types = typeArguments === undefined ? '' : `<${typeArguments.join(', ')}>`;
  return `${pure ? '/* @__PURE__ */ ' : ''}${operandText(callee, POSTFIX)}${types}`;
}

/** What stands between the operators of a chain, which reads from left to right: two for `a > b`, three for `a && b && c`. */
export function operandsOf({ operator, left, right }: Binary): Expression[] {
  const isLogical = operator === '&&' || operator === '||';
  const continues = isLogical && left.kind === 'binary' && left.operator === operator;
  return [...(continues ? operandsOf(left) : [left]), right];
}

/** An operand with a lower precedence than its operator is put into brackets. */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '===': 3,
  '!==': 3,
  '>': 4,
};
const UNARY = 5;
const POSTFIX = 6;

function precedenceOf(expression: Expression): number {
  if (expression.kind === 'binary') return PRECEDENCE[expression.operator];
  return expression.kind === 'unary' ? UNARY : POSTFIX;
}

function operandText(expression: Expression, least: number): string {
  const text = expressionText(expression);
  return precedenceOf(expression) < least ? `(${text})` : text;
}

/** Brackets are not needed around `&&` beside `||`, but prettier writes them. */
export function operandBeside(operator: BinaryOperator, expression: Expression): string {
  const mixed = operator === '||' && expression.kind === 'binary' && expression.operator === '&&';
  return operandText(expression, mixed ? UNARY : PRECEDENCE[operator] + 1);
}

function objectText({ spread, fields, sometimes }: ObjectLiteral): string {
  const parts = [...spreadText(spread), ...fields.map(fieldText), ...sometimesText(sometimes)];
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

export function spreadText(spread: ObjectLiteral['spread']): string[] {
  return spread === undefined ? [] : [`...${operandText(spread, POSTFIX)}`];
}

export function sometimesText(sometimes: ObjectLiteral['sometimes']): string[] {
  if (sometimes === undefined) return [];
  const test = operandBeside('&&', sometimes.test);
  return [`...(${test} && ${objectText({ kind: 'object', fields: sometimes.fields })})`];
}

function fieldText(field: Field): string {
  if (isShorthand(field)) return field.name;
  return `${fieldName(field.name)}: ${expressionText(field.value)}`;
}

/** `__proto__: x` would set the prototype; in brackets it is a property like any other. */
export function fieldName(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyName(name);
}

export function isShorthand({ name, value }: Field): boolean {
  return value.kind === 'identifier' && value.name === name;
}
