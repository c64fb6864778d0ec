import type { FunctionParameter, Member, TypeNode, ValueNode } from './declarations.js';
import { docComment } from './docs.js';
import { literalText, propertyName } from './literals.js';

/** The `printWidth` of the workspace's prettier configuration. */
export const lineWidth = 100;

const indentation = (level: number): string => '  '.repeat(level);

/** What stands on the line before the node and after it, as far as it decides whether the node fits. */
interface Place {
  /** Columns taken on the first line. */
  readonly before: number;
  /** Columns that must follow on the last line, such as the semicolon. */
  readonly after: number;
  /** Level of the line that the node starts on. */
  readonly level: number;
}

/** The text of a type, broken over lines where prettier would break it. */
export function layoutType(type: TypeNode, place: Place): string {
  const flat = flatType(type);
  if (flat !== undefined && place.before + flat.length + place.after <= lineWidth) return flat;
  switch (type.kind) {
    case 'text':
      return type.text;
    case 'object':
      return layoutObject(type.members, place.level);
    case 'record':
      return layoutObject([{ name: 'key', index: true, type: type.values }], place.level);
    case 'array':
      return layoutArray(type.items, place);
    case 'union':
      return layoutUnion(type.members, place);
  }
}

/** The type on one line, or undefined when it holds an object type: those are always written over several lines. */
function flatType(type: TypeNode): string | undefined {
  switch (type.kind) {
    case 'text':
      return type.text;
    case 'object':
      return type.members.length === 0 ? '{}' : undefined;
    case 'record': {
      const values = flatType(type.values);
      return values === undefined ? undefined : `Record<string, ${values}>`;
    }
    case 'array': {
      const items = flatType(type.items);
      if (items === undefined) return undefined;
      return type.items.kind === 'union' && type.items.members.length > 1
        ? `(${items})[]`
        : `${items}[]`;
    }
    case 'union': {
      const members = type.members.map(flatType);
      return members.includes(undefined) ? undefined : members.join(' | ');
    }
  }
}

function layoutArray(items: TypeNode, { level }: Place): string {
  if (items.kind !== 'union')
    return `${layoutType(items, { before: lineWidth, after: 2, level })}[]`;
  return `(${unionLines(items.members, level + 1)}\n${indentation(level)})[]`;
}

function layoutUnion(members: readonly TypeNode[], { level, after }: Place): string {
  const [first, ...rest] = members;
  // Prettier lets an object type hug the line when all that stands beside it is null.
  if (
    first?.kind === 'object' &&
    rest.every((member) => member.kind === 'text' && member.text === 'null')
  ) {
    const tail = rest.length > 0 ? ' | null' : '';
    return layoutType(first, { before: lineWidth, after, level }) + tail;
  }
  return unionLines(members, level + 1);
}

function unionLines(members: readonly TypeNode[], level: number): string {
  return members
    .map((member) => {
      const lead = `\n${indentation(level)}| `;
      return lead + layoutType(member, { before: lead.length - 1, after: 1, level: level + 1 });
    })
    .join('');
}

function layoutObject(members: readonly Member[], level: number): string {
  return `{\n${layoutMembers(members, level + 1)}${indentation(level)}}`;
}

/** Members of an interface or object type, each on its own lines, with a newline after the last. */
export function layoutMembers(members: readonly Member[], level: number): string {
  return members.map((member) => layoutMember(member, level)).join('');
}

function layoutMember(member: Member, level: number): string {
  const indent = indentation(level);
  const name = member.index ? `[${member.name}: string]` : propertyName(member.name);
  const head = `${indent}${member.readonly ? 'readonly ' : ''}${name}${member.optional ? '?' : ''}:`;
  const type = layoutType(member.type, { before: head.length + 1, after: 1, level });
  return `${docComment(member.docs, level)}${head}${withSpace(type)};\n`;
}

/** A broken union starts on its own line, everything else after a space. */
export function withSpace(type: string): string {
  return type.startsWith('\n') ? type : ` ${type}`;
}

/** The text of a value that starts `before` columns into a line of the given level. */
export function layoutValue(value: ValueNode, before: number, level: number): string {
  const flat = flatValue(value);
  const mustBreak = value.kind === 'fields' && value.multiline === true;
  if (!mustBreak && before + flat.length + 1 <= lineWidth) return flat;
  const inner = indentation(level + 1);
  const close = indentation(level);
  if (value.kind === 'list') {
    const items = value.items.map(
      (item) => `${inner}${layoutValue(item, inner.length, level + 1)},\n`,
    );
    return `[\n${items.join('')}${close}]`;
  }
  if (value.kind === 'fields') {
    const fields = value.fields.map((field) => {
      if (isShorthand(field)) return `${inner}${field.name},\n`;
      const head = `${inner}${propertyName(field.name)}: `;
      return `${head}${layoutValue(field.value, head.length, level + 1)},\n`;
    });
    return `{\n${fields.join('')}${close}}`;
  }
  return flat;
}

function flatValue(value: ValueNode): string {
  switch (value.kind) {
    case 'literal':
      return literalText(value.value);
    case 'identifier':
      return value.name;
    case 'list':
      return `[${value.items.map(flatValue).join(', ')}]`;
    case 'fields': {
      const fields = value.fields.map((field) =>
        isShorthand(field) ? field.name : `${propertyName(field.name)}: ${flatValue(field.value)}`,
      );
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
  }
}

function isShorthand(field: { name: string; value: ValueNode }): boolean {
  return field.value.kind === 'identifier' && field.value.name === field.name;
}

/** `head(a, b)tail` on one line where it fits, else each item on a line of its own. */
export function layoutCall(
  head: string,
  items: readonly string[],
  tail: string,
  level: number,
): string {
  const flat = `${head}(${items.join(', ')})${tail}`;
  if (flat.length <= lineWidth || items.length === 0) return flat;
  const lines = items.map((item) => `${indentation(level + 1)}${item},\n`);
  return `${head}(\n${lines.join('')}${indentation(level)})${tail}`;
}

export function parameterText(parameter: FunctionParameter): string {
  return `${parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type}`;
}

/** `head { a, b } tail` on one line where it fits, else each name on a line of its own: imports and exports. */
export function layoutNames(head: string, names: readonly string[], tail: string): string {
  const flat = `${head} { ${names.join(', ')} } ${tail}`;
  if (flat.length <= lineWidth) return flat;
  return `${head} {\n${names.map((name) => `  ${name},\n`).join('')}} ${tail}`;
}
