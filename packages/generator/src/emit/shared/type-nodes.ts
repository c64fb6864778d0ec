import type { EnumType, Property, TypeRef, Direction } from '../../ir/types.js';
import { isAlwaysThere, propertiesIn } from '../../ir/direction.js';
import { takesNull } from '../../ir/nulls.js';
import { literalText, text, type Member, type TypeNode } from '../../ts/index.js';
import { propertyDocs } from './jsdoc.js';
import type { FileImports } from './imports.js';

/** Module of the types that the runtime gives to generated code. */
export const runtimeModule = '../runtime/index';

/** The TypeScript type for a reference of the IR. */
export function typeNode(type: TypeRef, direction: Direction, imports: FileImports): TypeNode {
  const node = bareTypeNode(type, direction, imports);
  return takesNull(type, direction) ? unionOf([node, text('null')]) : node;
}

function bareTypeNode(type: TypeRef, direction: Direction, imports: FileImports): TypeNode {
  switch (type.kind) {
    case 'unknown':
    case 'null':
    case 'string':
    case 'number':
    case 'boolean':
      return text(type.kind);
    case 'binary':
      return text(direction === 'read' ? 'Blob' : imports.type(runtimeModule, 'BinaryBody'));
    case 'enum':
      return enumNode(type);
    case 'array':
      return { kind: 'array', items: typeNode(type.items, direction, imports) };
    case 'map':
      return { kind: 'record', values: typeNode(type.values, direction, imports) };
    case 'object':
      return {
        kind: 'object',
        members: objectMembers(type.properties, type.additional, direction, imports),
      };
    case 'model':
      return text(imports.model(type.name, direction));
    case 'union':
      return unionOf(type.members.map((member) => typeNode(member, direction, imports)));
  }
}

/** Enums stay open, since the API adds values. With `{}`, editors still offer the known ones. */
export function enumNode(type: EnumType): TypeNode {
  const values = type.values.map((value) => text(literalText(value)));
  if (!type.open || type.base === 'boolean') return unionOf(values);
  return unionOf([...values, text(`(${type.base} & {})`)]);
}

export function unionOf(members: readonly TypeNode[]): TypeNode {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  const texts = new Set<string>();
  const unique = flat.filter((member) => {
    if (member.kind !== 'text') return true;
    const isNew = !texts.has(member.text);
    texts.add(member.text);
    return isNew;
  });
  if (texts.has('unknown')) return text('unknown');
  const [only] = unique;
  return unique.length === 1 && only !== undefined ? only : { kind: 'union', members: unique };
}

/** Members of an object type in one direction. */
export function objectMembers(
  properties: readonly Property[],
  additional: TypeRef | undefined,
  direction: Direction,
  imports: FileImports,
): Member[] {
  const visible = propertiesIn(properties, direction);
  const members = visible.map((property) => propertyMember(property, direction, imports));
  const index = indexMember(visible.length > 0, additional, direction, imports);
  return index === undefined ? members : [...members, index];
}

function propertyMember(property: Property, direction: Direction, imports: FileImports): Member {
  return {
    name: property.name,
    optional: !isAlwaysThere(property, direction),
    type: typeNode(property.type, direction, imports),
    docs: propertyDocs(property),
  };
}

/** The index signature. Beside declared properties it must be `unknown`, since every property has to be assignable to it. */
function indexMember(
  hasProperties: boolean,
  additional: TypeRef | undefined,
  direction: Direction,
  imports: FileImports,
): Member | undefined {
  if (additional === undefined && hasProperties) return undefined;
  const values =
    hasProperties || additional === undefined
      ? text('unknown')
      : typeNode(additional, direction, imports);
  return { name: 'key', index: true, type: values };
}

/** The text of a type on one line. Object types without a name are written out. */
export function inlineType(node: TypeNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'union':
      return node.members.map(inlineType).join(' | ');
    case 'array':
      return node.items.kind === 'union'
        ? `(${inlineType(node.items)})[]`
        : `${inlineType(node.items)}[]`;
    case 'record':
      return `Record<string, ${inlineType(node.values)}>`;
    case 'generic':
      return `${node.name}<${node.arguments.map(inlineType).join(', ')}>`;
    case 'object':
      return `{ ${node.members.map(inlineMember).join('; ')} }`;
  }
}

function inlineMember(member: Member): string {
  const name = member.index ? `[${member.name}: string]` : JSON.stringify(member.name);
  return `${name}${member.optional ? '?' : ''}: ${inlineType(member.type)}`;
}
