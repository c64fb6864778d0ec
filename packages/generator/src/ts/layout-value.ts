import type { Field, ValueNode } from './declarations.js';
import { indentation, layoutBroken, lineWidth } from './lines.js';
import { literalText, propertyName } from './literals.js';

/** The text of a value that starts `before` columns into a line of the given level. */
export function layoutValue(value: ValueNode, before: number, level: number): string {
  const flat = flatValue(value);
  const mustBreak = value.kind === 'fields' && value.multiline === true;
  if (!mustBreak && before + flat.length + 1 <= lineWidth) return flat;
  if (value.kind === 'list') return layoutList(value.items, level);
  if (value.kind === 'fields') return layoutFields(value, level);
  if (value.kind === 'call') {
    const items = value.arguments.map(
      (item) => (at: number) => layoutValue(item, indentation(at).length, at),
    );
    return layoutBroken(value.callee, items, level);
  }
  return flat;
}

/** The value on one line. */
export function flatValue(value: ValueNode): string {
  switch (value.kind) {
    case 'literal':
      return literalText(value.value);
    case 'identifier':
      return value.name;
    case 'call':
      return `${value.callee}(${value.arguments.map(flatValue).join(', ')})`;
    case 'pureCall':
      return `/* @__PURE__ */ ${value.callee}(${value.arguments.map(flatValue).join(', ')})`;
    case 'list':
      return `[${value.items.map(flatValue).join(', ')}]`;
    case 'fields': {
      const fields = [
        ...spreadOf(value.spread),
        ...value.fields.map(flatField),
        ...flatSometimes(value.sometimes),
      ];
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
  }
}

function layoutList(items: readonly ValueNode[], level: number): string {
  const inner = indentation(level + 1);
  const lines = items.map((item) => `${inner}${layoutValue(item, inner.length, level + 1)},\n`);
  return `[\n${lines.join('')}${indentation(level)}]`;
}

type Fields = Extract<ValueNode, { kind: 'fields' }>;

function layoutFields({ spread, fields, sometimes }: Fields, level: number): string {
  if (spread === undefined && sometimes === undefined && fields.length === 0) return '{}';
  const inner = indentation(level + 1);
  const lines = fields.map((field) => {
    if (isShorthand(field)) return field.name;
    return layoutField(field, level + 1);
  });
  const last = layoutSometimes(sometimes, level + 1);
  const all = [...spreadOf(spread), ...lines, ...last].map((line) => `${inner}${line},\n`);
  return `{\n${all.join('')}${indentation(level)}}`;
}

/** How long a key is at least for a text that does not fit to go to the next line. */
const LONG_KEY = 5;

function layoutField({ name, value }: Field, level: number): string {
  const key = `${fieldName(name)}:`;
  const before = indentation(level).length + key.length + 1;
  const text = layoutValue(value, before, level);
  const isText = value.kind === 'literal' && typeof value.value === 'string';
  const moved = isText && key.length > LONG_KEY && before + text.length + 1 > lineWidth;
  return moved ? `${key}\n${indentation(level + 1)}${text}` : `${key} ${text}`;
}

function layoutSometimes(sometimes: Fields['sometimes'], level: number): string[] {
  if (sometimes === undefined) return [];
  const { test, fields } = sometimes;
  const [flat = ''] = flatSometimes(sometimes);
  if (indentation(level).length + flat.length + 1 <= lineWidth) return [flat];
  return [`...(${test} && ${layoutFields({ kind: 'fields', fields }, level)})`];
}

function flatSometimes(sometimes: Fields['sometimes']): string[] {
  if (sometimes === undefined) return [];
  return [`...(${sometimes.test} && { ${sometimes.fields.map(flatField).join(', ')} })`];
}

function flatField(field: Field): string {
  return isShorthand(field) ? field.name : `${fieldName(field.name)}: ${flatValue(field.value)}`;
}

/** `__proto__: x` would set the prototype; in brackets it is a property like any other. */
function fieldName(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyName(name);
}

function spreadOf(spread: string | undefined): string[] {
  return spread === undefined ? [] : [`...${spread}`];
}

function isShorthand(field: Field): boolean {
  return field.value.kind === 'identifier' && field.value.name === field.name;
}
