import { createHash } from 'node:crypto';

import type { Docs } from '../ir/types.js';
import { type Node, mapNodes, nodesIn } from '../ir/walk.js';

/** The hash of a node's docs, by which a change of them is seen. Empty for a node without docs. */
export function docsHash(node: object): string {
  const all = nodesIn(node).flatMap(docsOf);
  const [first] = all;
  return first?.hash ?? hashOf(all);
}

/** The node without its docs and those of all nodes inside. */
export function withoutDocs<T extends object>(node: T): T {
  return mapNodes(node, ({ docs: _docs, ...rest }) => rest);
}

/** The node with the hash of its docs in place of the docs. */
export function withHashedDocs<T extends object>(node: T): T {
  const hash = docsHash(node);
  const bare = withoutDocs(node);
  return hash === '' ? bare : { ...bare, docs: { hash } };
}

function docsOf(node: Node): readonly Docs[] {
  return node['docs'] === undefined ? [] : [node['docs'] as Docs];
}

function hashOf(docs: readonly Docs[]): string {
  if (docs.length === 0) return '';
  return createHash('sha256').update(JSON.stringify(docs)).digest('hex').slice(0, 12);
}
