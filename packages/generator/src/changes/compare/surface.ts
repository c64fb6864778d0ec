import { isThere } from '../../ir/direction.js';
import type { Direction, Model, Operation } from '../../ir/types.js';
import { type Node, isModelReference, isProperty, mapNodes } from '../../ir/walk.js';
import { withoutDocs } from '../../lock/docs.js';
import { canonical, inOrder } from './describe.js';

/**
 * The node as a key, without pointers, docs and keys that follow from others with rules of their own.
 *
 * @param arrange - the order of enum values, params, mappings and methods has a meaning for documentation only
 */
export function surfaceOf(
  node: Operation | Model,
  other: Operation | Model,
  renamed: ReadonlyMap<string, string> = new Map(),
  arrange: (value: unknown) => unknown = inOrder,
): string {
  const isSent = isWritten(node) || isWritten(other);
  const surface = mapNodes(withoutDocs(node), (each) => {
    const kept = Object.entries(each).filter(
      ([key]) => !derived.has(key) && (isSent || key !== 'write'),
    );
    const entries = kept.map(([key, value]) => [key, arrange(value)] as const);
    const result = asItTravels(Object.fromEntries(entries));
    if (!isModelReference(each)) return result;
    return { ...result, name: renamed.get(each.name) ?? each.name };
  });
  return canonical(surface);
}

/** Leaves a list as it is, where its order counts. */
export function asListed(value: unknown): unknown {
  return value;
}

const derived: ReadonlySet<string> = new Set([
  'access',
  'area',
  'discriminatedBy',
  'inheritedFrom',
  'unlisted',
  'inputDiffers',
  'knownValues',
  'parent',
  'pointer',
  'evidence',
  'schemaName',
  'since',
  'usage',
  'variantOf',
]);

/** All of the node that may be in a published file, without docs. */
export function wholeOf(node: Operation | Model): string {
  return canonical(
    mapNodes(withoutDocs(node), (each) =>
      Object.fromEntries(Object.entries(each).filter(([key]) => !unpublished.has(key))),
    ),
  );
}

/** Where things stand in the description, what follows from the rest, and what has a rule of its own: names and areas. */
const unpublished: ReadonlySet<string> = new Set([
  'access',
  'area',
  'name',
  'pointer',
  'schemaName',
  'unlisted',
  'variantOf',
]);

/** The node without what its inner types say of a direction in which its own values never travel. */
function asItTravels(node: Node): Node {
  const unseen = unseenIn(node);
  if (unseen === undefined) return node;
  const bare = <T extends object>(inner: T): T => mapNodes(inner, (each) => without(each, unseen));
  return isProperty(node) ? { ...node, type: bare(node.type) } : bare(node);
}

function without(node: Node, unseen: Direction): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== unseen));
}

/** The direction in which the values of a property, a parameter, a body, a result or a page never travel. */
function unseenIn(node: Node): Direction | undefined {
  if (isProperty(node)) return directions.find((direction) => !isThere(node, direction));
  if ('in' in node || 'encoding' in node) return 'read';
  const isPage = 'items' in node && !('kind' in node);
  return isPage || ('mediaType' in node && 'type' in node) ? 'write' : undefined;
}

const directions = ['read', 'write'] as const;

/** Whether values of the node are sent. If not, its `write` keys mean nothing. */
function isWritten(node: Operation | Model): boolean {
  return !('usage' in node) || node.usage.write;
}
