import { isOptional } from '../../ir/direction.js';
import { isNullSentOnly, takesNull } from '../../ir/nulls.js';
import type { TypeRef } from '../../ir/types.js';
import { mapNodes } from '../../ir/walk.js';
import { withoutDocs } from '../../lock/docs.js';

/** A type as short text, for messages and for the `before` and `after` of a change. */
export function describeType(type: TypeRef): string {
  const bare = describeBare(type);
  if (takesNull(type, 'read')) return `${bare} | null`;
  return isNullSentOnly(type) ? `${bare} | null when sent` : bare;
}

function describeBare(type: TypeRef): string {
  switch (type.kind) {
    case 'array':
      return `${wrapped(type.items)}[]`;
    case 'map':
      return `Record<string, ${describeType(type.values)}>`;
    case 'model':
      return type.name;
    case 'enum':
      return type.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'union':
      return type.members.map(describeType).join(' | ');
    case 'object': {
      const members = type.properties.map(
        (property) =>
          `${property.name}${isOptional(property) ? '?' : ''}: ${describeType(property.type)}`,
      );
      return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
    }
    case 'string':
      return type.format === undefined ? 'string' : `string (${type.format})`;
    case 'number':
      return type.integer ? 'integer' : 'number';
    default:
      return type.kind;
  }
}

function wrapped(type: TypeRef): string {
  const text = describeType(type);
  return text.includes(' | ') ? `(${text})` : text;
}

/** `a`, `b` and `c`. */
export function listed(names: readonly (string | number | boolean)[]): string {
  const quoted = names.map((name) => `\`${String(name)}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}

/** Whether two values of the surface are equal. The order of keys does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** Whether two types are equal. Pointers and docs do not count. */
export function isSameType(one: TypeRef, other: TypeRef): boolean {
  return canonical(contentOf(one)) === canonical(contentOf(other));
}

/** The same, where the order of members of unions and values of enums does not count either. It is reported on its own. */
export function isSameInAnyOrder(one: TypeRef, other: TypeRef): boolean {
  return canonical(inOneOrder(one)) === canonical(inOneOrder(other));
}

function inOneOrder(type: TypeRef): TypeRef {
  return mapNodes(contentOf(type), (node) =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inOrder(value)])),
  );
}

/** Sorts a list. */
export function inOrder(value: unknown): unknown {
  return Array.isArray(value)
    ? value.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
    : value;
}

/** The node without pointers and docs. */
export function contentOf<T extends object>(node: T): T {
  return mapNodes(withoutDocs(node), ({ pointer: _pointer, ...content }) => content);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
          )
        : part,
    ) ?? 'undefined'
  );
}
