import type { Direction, Discriminator } from '../../ir/types.js';
import { literalText, text, type Member, type TypeNode } from '../../ts/index.js';
import type { FileImports } from './imports.js';
import { docs } from './jsdoc.js';
import { runtimeModule, unionOf } from './type-nodes.js';

/** The `Other…` member without the discriminator, for each property that may be sent instead. */
export function toldOtherwise(
  { property, instead = [] }: Discriminator,
  other: TypeNode,
  direction: Direction,
  imports: FileImports,
): TypeNode[] {
  if (direction === 'read') return [];
  return instead.map((name) => ({
    kind: 'generic',
    name: imports.type(runtimeModule, 'ToldBy'),
    arguments: [other, text(literalText(property)), text(literalText(name))],
  }));
}

/**
 * When read, the discriminator has a branded type. No literal is comparable with it, so that a comparison with a known value
 * excludes this member. When written, any string may be sent.
 */
export function otherMember(
  { instead = [], unlisted = [] }: Discriminator,
  member: Member,
  direction: Direction,
  imports: FileImports,
): Member {
  const known = unlisted.map((value) => text(literalText(value)));
  if (direction === 'read') {
    const other = text(imports.type(runtimeModule, 'OtherValue'));
    return { ...member, type: unionOf([...known, other, ...nullIn(member.type)]) };
  }
  // Without it, what is sent is another member of the union.
  const optional = member.optional === true && instead.length === 0;
  const any = text(known.length === 0 ? 'string' : '(string & {})');
  return { ...member, optional, type: unionOf([...known, any, ...nullIn(member.type)]) };
}

/** Null, where the description allows it: an application of a directory has no mode. */
function nullIn(type: TypeNode): readonly TypeNode[] {
  const members = type.kind === 'union' ? type.members : [];
  return members.filter((each) => each.kind === 'text' && each.text === 'null');
}

export function otherDocs(name: string, property: string, direction: Direction): string {
  const unknown = `whose \`${property}\` the description does not know`;
  if (direction === 'read') {
    return docs([`A {@link ${name}} ${unknown}. Nothing of its data is lost.`]);
  }
  return docs([
    `A {@link ${name}Input} ${unknown}. The compiler takes known values here, too, as TypeScript cannot exclude texts; validators judge by the subtype that the value names.`,
  ]);
}
