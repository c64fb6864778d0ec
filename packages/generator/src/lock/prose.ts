import { createHash } from 'node:crypto';

/** Keys of the IR that are there for people only. `info.title` and versions are part of the surface's name. */
const proseKeys: ReadonlySet<string> = new Set(['description', 'summary', 'docsUrl', 'lifecycle']);

/** A node of the IR as it is in a lock: of its prose there is only a hash. */
interface Hashed {
  readonly docsHash?: string;
}

/** Tells whether the prose of an operation or a model has changed, without keeping it. Empty for a node without prose. */
export function docsHash(node: object): string {
  return (node as Hashed).docsHash ?? hashOf(proseOf(node));
}

/** The node without prose, and without the hash of it. */
export function withoutDocs<T extends object>(node: T): T {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      isProse(key, value) || key === 'docsHash' ? undefined : value,
    ),
  ) as T;
}

function proseOf(node: object): string[] {
  const found: string[] = [];
  JSON.stringify(node, (key, value: unknown) => {
    if (isProse(key, value)) found.push(`${key} ${JSON.stringify(value)}`);
    return value;
  });
  return found;
}

/** A property may be called `description`; its value is an object in an array, and never a text under that key. */
function isProse(key: string, value: unknown): boolean {
  return proseKeys.has(key) && (typeof value === 'string' || key === 'lifecycle');
}

function hashOf(prose: readonly string[]): string {
  if (prose.length === 0) return '';
  return createHash('sha256').update(prose.join('\n')).digest('hex').slice(0, 12);
}
