import type { Member, TypeNode } from './declarations.js';
import { docComment } from './docs.js';
import { indentation, lineWidth } from './lines.js';
import { propertyName } from './literals.js';

/** Where a type stands. */
interface Place {
  /** Columns taken on its first line. */
  readonly before: number;
  /** Columns that must follow on its last line, such as the semicolon. */
  readonly after: number;
  /** Level of the line that it starts on. */
  readonly level: number;
  /** Whether it stands behind the `=` of an alias, where prettier may move even a single name to the next line. */
  readonly alias?: boolean;
}

/**
 * The text of a type, broken over lines where prettier would break it. It may begin with a newline; else a space has to come
 * before it: see `withSpace`.
 */
export function layoutType(type: TypeNode, place: Place): string {
  const flat = flatType(type);
  if (flat !== undefined && place.before + flat.length + place.after <= lineWidth) return flat;
  switch (type.kind) {
    case 'text':
      return place.alias ? `\n${indentation(place.level + 1)}${type.text}` : type.text;
    case 'object':
      return layoutObject(type.members, place.level);
    case 'record':
      return flat === undefined
        ? layoutObject([{ name: 'key', index: true, type: type.values }], place.level)
        : layoutArguments('Record', [{ kind: 'text', text: 'string' }, type.values], place.level);
    case 'generic':
      return layoutArguments(type.name, type.arguments, place.level);
    case 'array':
      return layoutArray(type.items, place, flat);
    case 'union':
      return layoutUnion(type.members, place, flat);
  }
}

/** A broken union starts on a line of its own, everything else after a space. */
export function withSpace(type: string): string {
  return type.startsWith('\n') ? type : ` ${type}`;
}

/** The type on one line, or undefined when it holds an object type: those are always written over several lines. */
function flatType(type: TypeNode): string | undefined {
  switch (type.kind) {
    case 'text':
      return type.text;
    case 'object':
      return type.members.length === 0 ? '{}' : undefined;
    case 'record':
      return flatGeneric('Record<string, ', [type.values]);
    case 'generic':
      return flatGeneric(`${type.name}<`, type.arguments);
    case 'array': {
      const items = flatType(type.items);
      const isUnion = type.items.kind === 'union' && type.items.members.length > 1;
      return items === undefined ? undefined : isUnion ? `(${items})[]` : `${items}[]`;
    }
    case 'union':
      return flatJoin(type.members, ' | ');
  }
}

function flatGeneric(head: string, types: readonly TypeNode[]): string | undefined {
  const inner = flatJoin(types, ', ');
  return inner === undefined ? undefined : `${head}${inner}>`;
}

function flatJoin(types: readonly TypeNode[], separator: string): string | undefined {
  const flat = types.map(flatType);
  return flat.includes(undefined) ? undefined : flat.join(separator);
}

function layoutArguments(name: string, types: readonly TypeNode[], level: number): string {
  const inner = indentation(level + 1);
  const lines = types.map((type) => {
    // The members of a union stand where the union would.
    const own = type.kind === 'union' ? level : level + 1;
    const text = layoutType(type, { before: inner.length, after: 1, level: own });
    return `${inner}${text.trimStart()}`;
  });
  return `${name}<\n${lines.join(',\n')}\n${indentation(level)}>`;
}

function layoutArray(items: TypeNode, { level, alias }: Place, flat: string | undefined): string {
  if (items.kind === 'union') {
    const inner = layoutUnion(
      items.members,
      { before: lineWidth, after: 0, level },
      flatType(items),
    );
    return `(${inner}\n${indentation(level)})[]`;
  }
  if (flat !== undefined && alias) return `\n${indentation(level + 1)}${flat}`;
  return `${layoutType(items, { before: lineWidth, after: 2, level })}[]`;
}

function layoutUnion(
  members: readonly TypeNode[],
  { level, after }: Place,
  flat: string | undefined,
): string {
  const inner = indentation(level + 1);
  if (flat !== undefined && inner.length + flat.length + after <= lineWidth) {
    return `\n${inner}${flat}`;
  }
  const [first, ...rest] = members;
  // Prettier keeps the brace of an object type on the line when null is the only other member.
  if (
    first?.kind === 'object' &&
    rest.every((member) => member.kind === 'text' && member.text === 'null')
  ) {
    return layoutObject(first.members, level) + (rest.length > 0 ? ' | null' : '');
  }
  return members
    .map((member) => {
      const text = layoutType(member, { before: inner.length + 2, after: 1, level: level + 2 });
      return `\n${inner}| ${text}`;
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
