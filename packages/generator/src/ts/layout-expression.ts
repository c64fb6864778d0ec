import type { Call, Expression, Field, ObjectLiteral } from './expressions.js';
import { indentation, layoutBroken, lineWidth, type Item } from './lines.js';
import {
  calleeText,
  expressionText,
  fieldName,
  isShorthand,
  sometimesText,
  spreadText,
} from './print-expression.js';

/**
 * The text of an expression that starts `before` columns into a line of the given level, broken over lines where prettier
 * would break it; `after` columns follow it. What these rules cannot break stays on one line, and prettier formats that file.
 */
export function layoutExpression(
  expression: Expression,
  before: number,
  level: number,
  after = 1,
): string {
  const flat = expressionText(expression);
  const mustBreak = expression.kind === 'object' && expression.multiline === true;
  if (!mustBreak && before + flat.length + after <= lineWidth) return flat;
  switch (expression.kind) {
    case 'list':
      return layoutList(expression.items, level);
    case 'object':
      return layoutObject(expression, level);
    case 'call':
      return layoutCallBroken(expression, before, level);
    default:
      return flat;
  }
}

/** An argument of a call, for the lists of `lines.ts`. */
export function argumentItem(argument: Expression): Item {
  return (level) => layoutExpression(argument, indentation(level).length, level);
}

/** Prettier breaks a last list or object open where the arguments before it fit on the line, else it breaks them all. */
function layoutCallBroken(call: Call, before: number, level: number): string {
  const [last, ...others] = call.arguments.toReversed();
  const head = [...others.toReversed().map(expressionText), ''].join(', ');
  const start = `${calleeText(call)}(${head}`;
  const opens = last !== undefined && isOpened(last) && last.kind !== others[0]?.kind;
  return opens && before + start.length + 1 <= lineWidth
    ? `${start}${layoutExpression(last, lineWidth, level)})`
    : layoutBroken(calleeText(call), call.arguments.map(argumentItem), level);
}

function isOpened(argument: Expression): boolean {
  if (argument.kind === 'object') return expressionText(argument) !== '{}';
  return argument.kind === 'list' && argument.items.length > 0;
}

function layoutList(items: readonly Expression[], level: number): string {
  const inner = indentation(level + 1);
  const lines = items.map(
    (item) => `${inner}${layoutExpression(item, inner.length, level + 1)},\n`,
  );
  return `[\n${lines.join('')}${indentation(level)}]`;
}

function layoutObject({ spread, fields, sometimes }: ObjectLiteral, level: number): string {
  if (spread === undefined && sometimes === undefined && fields.length === 0) return '{}';
  const inner = indentation(level + 1);
  const lines = fields.map((field) => {
    if (isShorthand(field)) return field.name;
    return layoutField(field, level + 1);
  });
  const last = layoutSometimes(sometimes, level + 1);
  const all = [...spreadText(spread), ...lines, ...last].map((line) => `${inner}${line},\n`);
  return `{\n${all.join('')}${indentation(level)}}`;
}

/** Prettier moves a string that does not fit to the next line, but only behind a key of at least this length. */
const LONG_KEY = 5;

function layoutField({ name, value }: Field, level: number): string {
  const key = `${fieldName(name)}:`;
  const before = indentation(level).length + key.length + 1;
  const text = layoutExpression(value, before, level);
  const isLong = before + expressionText(value).length + 1 > lineWidth;
  if (isLong && (isPoorlyBreakable(value) || isHeadTooLong(value, before))) {
    const next = indentation(level + 1);
    return `${key}\n${next}${layoutExpression(value, next.length, level + 1)}`;
  }
  const moved = isText(value) && key.length > LONG_KEY && isLong;
  return moved ? `${key}\n${indentation(level + 1)}${text}` : `${key} ${text}`;
}

function isText(value: Expression): boolean {
  return value.kind === 'literal' && typeof value.value === 'string';
}

/** Whether what stands before the brackets of a call does not fit on the line of its key. */
function isHeadTooLong(value: Expression, before: number): boolean {
  return value.kind === 'call' && before + calleeText(value).length + 1 > lineWidth;
}

/** Prettier does not break a call with one short text open: it moves the whole call to the next line. */
function isPoorlyBreakable(value: Expression): boolean {
  if (value.kind !== 'call' || value.arguments.length !== 1) return false;
  const [only] = value.arguments;
  const [type = ''] = value.typeArguments ?? [];
  const isSimple = /^[\w$]*(?:\[\])*$/.test(type);
  return only !== undefined && isText(only) && isSimple && expressionText(only).length <= SHORT;
}

/** A quarter of the width of a line. */
const SHORT = lineWidth / 4;

function layoutSometimes(sometimes: ObjectLiteral['sometimes'], level: number): string[] {
  if (sometimes === undefined) return [];
  const { test, fields } = sometimes;
  const [flat = ''] = sometimesText(sometimes);
  if (indentation(level).length + flat.length + 1 <= lineWidth) return [flat];
  const object = layoutObject({ kind: 'object', fields }, level);
  return [`...(${expressionText(test)} && ${object})`];
}
