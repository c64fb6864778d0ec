import type { Declaration, TypeNode } from '../../ts/index.js';

/** Whether a type's name stands for a type with `Record` in it. The compiler resolves that at once, other than members. */
export function hasRecord(declaration: Declaration): boolean {
  return declaration.kind === 'type' && isRecordIn(declaration.type);
}

function isRecordIn(node: TypeNode): boolean {
  if (node.kind === 'union') return node.members.some(isRecordIn);
  return node.kind === 'record' || (node.kind === 'array' && isRecordIn(node.items));
}

/** The type with index signatures instead: an object type may contain itself, which `Record` may not. */
export function withoutRecord(declaration: Declaration): Declaration {
  return declaration.kind === 'type'
    ? { ...declaration, type: asObject(declaration.type) }
    : declaration;
}

function asObject(node: TypeNode): TypeNode {
  switch (node.kind) {
    case 'union':
      return { ...node, members: node.members.map(asObject) };
    case 'array':
      return { ...node, items: asObject(node.items) };
    case 'record':
      return {
        kind: 'object',
        members: [{ name: 'key', index: true, type: asObject(node.values) }],
      };
    default:
      return node;
  }
}
