import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { findDrift } from '../../src/output/drift.js';
import { listFiles } from '../../src/output/tree.js';
import { writeOutput } from '../../src/output/write.js';
import { folderWith } from '../support/folder.js';

type Tree = Readonly<Record<string, string>>;

const roots = ['a/generated', 'b/generated'];
function treeOf(root: string): Tree {
  const paths = ['a', 'b', 'notes'].flatMap((folder) => listFiles(root, folder));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function filesOf(tree: Tree): { path: string; content: string }[] {
  return Object.entries(tree).map(([path, content]) => ({ path, content }));
}

const cases: [
  string,
  {
    given: { tree: Tree; emitted: Tree };
    want: {
      tree?: Tree;
      written: { created: number; changed: number; removed: number; unchanged: number };
      drift: { missing: string[]; changed: string[]; extra: string[] };
    };
  },
][] = [
  [
    'an empty workspace gets everything',
    {
      given: { tree: {}, emitted: { 'a/generated/x.ts': '1', 'notes/api.md': '2' } },
      want: {
        written: { created: 2, changed: 0, removed: 0, unchanged: 0 },
        drift: { missing: ['a/generated/x.ts', 'notes/api.md'], changed: [], extra: [] },
      },
    },
  ],
  [
    'a complete tree stays as it is',
    {
      given: { tree: { 'a/generated/x.ts': '1' }, emitted: { 'a/generated/x.ts': '1' } },
      want: {
        written: { created: 0, changed: 0, removed: 0, unchanged: 1 },
        drift: { missing: [], changed: [], extra: [] },
      },
    },
  ],
  [
    'stale files go, at any depth, and only from generated folders',
    {
      given: {
        tree: { 'a/generated/deep/old.ts': '0', 'a/by-hand.ts': '7', 'notes/mine.md': '8' },
        emitted: { 'a/generated/x.ts': '1' },
      },
      want: {
        tree: { 'a/generated/x.ts': '1', 'a/by-hand.ts': '7', 'notes/mine.md': '8' },
        written: { created: 1, changed: 0, removed: 1, unchanged: 0 },
        drift: { missing: ['a/generated/x.ts'], changed: [], extra: ['a/generated/deep/old.ts'] },
      },
    },
  ],
  [
    'changes in several places are all made',
    {
      given: {
        tree: { 'a/generated/x.ts': '1', 'b/generated/y.ts': '2', 'notes/api.md': '3' },
        emitted: {
          'a/generated/x.ts': 'ä',
          'a/generated/new/z.ts': '4',
          'b/generated/y.ts': '2',
          'notes/api.md': '5',
        },
      },
      want: {
        written: { created: 1, changed: 2, removed: 0, unchanged: 1 },
        drift: {
          missing: ['a/generated/new/z.ts'],
          changed: ['a/generated/x.ts', 'notes/api.md'],
          extra: [],
        },
      },
    },
  ],
  [
    'a generated folder for which nothing is emitted is emptied',
    {
      given: { tree: { 'b/generated/y.ts': '2' }, emitted: {} },
      want: {
        tree: {},
        written: { created: 0, changed: 0, removed: 1, unchanged: 0 },
        drift: { missing: [], changed: [], extra: ['b/generated/y.ts'] },
      },
    },
  ],
  [
    'a folder makes way for a file of its name, and a file for a folder',
    {
      given: {
        tree: { 'a/generated/x/y.ts': '1', 'a/generated/z': '2' },
        emitted: { 'a/generated/x': '3', 'a/generated/z/w.ts': '4' },
      },
      want: {
        written: { created: 2, changed: 0, removed: 2, unchanged: 0 },
        drift: {
          missing: ['a/generated/x', 'a/generated/z/w.ts'],
          changed: [],
          extra: ['a/generated/x/y.ts', 'a/generated/z'],
        },
      },
    },
  ],
];

describe('output', () => {
  test.each(cases)('%s', (_, { given, want }) => {
    const root = folderWith(given.tree);
    const files = filesOf(given.emitted);

    expect(findDrift(files, { root, roots })).toEqual(want.drift);
    expect(treeOf(root), 'finding drift changes nothing').toEqual(given.tree);

    expect(writeOutput(files, { root, roots })).toEqual(want.written);
    expect(treeOf(root)).toEqual(want.tree ?? given.emitted);
    expect(findDrift(files, { root, roots })).toEqual({ missing: [], changed: [], extra: [] });
  });

  test('a file that has not changed keeps its identity and its time', () => {
    const root = folderWith({ 'a/generated/same.ts': '1', 'a/generated/other.ts': '2' });
    const before = statSync(join(root, 'a/generated/same.ts'));
    writeOutput(filesOf({ 'a/generated/same.ts': '1', 'a/generated/other.ts': '3' }), {
      root,
      roots,
    });
    const after = statSync(join(root, 'a/generated/same.ts'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test.each([
    [['../outside.ts']],
    [['/etc/passwd']],
    [['a/./x.ts']],
    [['a\\x.ts']],
    [['a//x.ts']],
    [['C:/x.ts']],
    [['a/x.ts', 'a/X.ts']],
  ])('%j is refused, and nothing is written', (paths) => {
    const root = folderWith({});
    const files = paths.map((path) => ({ path, content: '' }));
    expect(() => writeOutput(files, { root, roots })).toThrow(
      /^(Not a relative path|Emitted twice)/,
    );
    expect(listFiles(root, '.')).toEqual([]);
  });
});
