import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../../src/output/tree.js';

export type Tree = Readonly<Record<string, string>>;

/** All files below a folder but those that the generator keeps for itself. */
export function treeOf(root: string): Tree {
  return Object.fromEntries(
    listFiles(root, '.')
      .map((path) => path.slice(2))
      .filter((path) => !path.startsWith('.oktaforge/'))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
