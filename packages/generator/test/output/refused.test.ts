import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { type Tree, treeOf } from '../support/tree.js';

const writer = fileURLToPath(new URL('support/failing-writer.mjs', import.meta.url));
/** The compiled module: a child process cannot run TypeScript. `npm test` builds it first. */
const written = new URL('../../dist/output/write.js', import.meta.url);

const roots = ['a/generated', 'b/generated', 'c/generated'];
const before: Tree = {
  'a/generated/kept.ts': 'kept',
  'a/generated/changed.ts': 'old',
  'b/generated/changed.ts': 'old',
  'gone.md': 'old',
  'notes.md': 'old',
};
const after: Tree = {
  'a/generated/kept.ts': 'kept',
  'a/generated/changed.ts': 'new',
  'b/generated/changed.ts': 'new',
  'c/generated/added.ts': 'new',
  'notes.md': 'new',
};

interface Said {
  /** Absent where it failed. */
  readonly changes?: number;
  readonly name?: string;
  readonly tree?: string;
}

function writeRefusedAt(n: number, code: string, root: string): Said {
  const files = Object.entries(after).map(([path, content]) => ({ path, content }));
  const request = JSON.stringify({ files, place: { root, roots }, also: [{ target: 'gone.md' }] });
  const child = spawnSync(process.execPath, [writer, written.href, String(n), code, request]);
  expect(child.stderr.toString()).toBe('');
  return JSON.parse(child.stdout.toString()) as Said;
}

describe('a change that the file system refuses', () => {
  test('at any of its steps leaves the tree as it is said to be, and nothing staged', () => {
    const kinds = new Set<string>();
    for (let n = 1; ; n += 1) {
      const root = folderWith(before);
      const said = writeRefusedAt(n, 'EBUSY', root);
      // A step that failed without harm: clearing away, or a second name that a copy stands in for.
      const done = said.changes !== undefined;
      expect(treeOf(root), `step ${n}`).toEqual(done ? after : before);
      if (!done && said.name === 'ReplacementFailed') expect(said.tree).toBe('as before');
      if (!done) expect(existsSync(join(root, '.oktaforge/transaction'))).toBe(false);
      kinds.add(said.name ?? 'done');
      if (said.changes !== undefined && said.changes < n) break;
    }
    expect([...kinds].toSorted()).toEqual(['Error', 'ReplacementFailed', 'done']);
  });

  test('as the disk is full leaves nothing staged', () => {
    for (const n of [1, 5, 8]) {
      const root = folderWith(before);
      expect(writeRefusedAt(n, 'ENOSPC', root)).toMatchObject({ name: 'Error' });
      expect(treeOf(root)).toEqual(before);
      expect(listFiles(root, '.oktaforge')).toEqual([]);
    }
  });
});
