import type { Route } from './routes.js';

/** A node of the tree: a segment of paths. */
interface Node {
  readonly literals: Map<string, Node>;
  parameter: Node | undefined;
  /** The operations of the path that ends here. */
  readonly routes: Route[];
}

/**
 * The paths of all operations as a tree. Written by hand: it finds all operations of a path, whatever their methods, which
 * `Allow` and the choice between variants need, and it is small in a browser's bundle.
 */
export interface RouteTree {
  /**
   * The routes of the path, with any method, and the segments themselves. A literal goes before a parameter:
   * `/groups/rules` is never a group with the id `rules`, whatever the method.
   */
  readonly find: (segments: readonly string[]) => readonly Route[];
  /** Segments of the longest path. */
  readonly depth: number;
}

export function buildTree(routes: readonly Route[]): RouteTree {
  const root = newNode();
  let depth = 0;
  for (const route of routes) {
    const segments = templateSegments(route);
    depth = Math.max(depth, segments.length);
    segments.reduce(child, root).routes.push(route);
  }
  return { depth, find: (segments) => descend(root, segments, 0) };
}

/** `['api', 'v1', 'users', '{userId}']`. */
export function templateSegments({ path }: Route): string[] {
  return path.split('/').slice(1);
}

/** The name in `{userId}`; undefined for a literal. */
export function parameterName(segment: string): string | undefined {
  return /^\{(.+)\}$/.exec(segment)?.[1];
}

function newNode(): Node {
  return { literals: new Map(), parameter: undefined, routes: [] };
}

function child(node: Node, segment: string): Node {
  if (parameterName(segment) !== undefined) return (node.parameter ??= newNode());
  const existing = node.literals.get(segment);
  if (existing !== undefined) return existing;
  const created = newNode();
  node.literals.set(segment, created);
  return created;
}

function descend(
  { literals, parameter, routes }: Node,
  segments: readonly string[],
  index: number,
): readonly Route[] {
  const segment = segments[index];
  if (segment === undefined) return routes;
  const literal = literals.get(segment);
  const found = literal === undefined ? none : descend(literal, segments, index + 1);
  return found.length > 0 || parameter === undefined
    ? found
    : descend(parameter, segments, index + 1);
}

const none: readonly Route[] = [];
