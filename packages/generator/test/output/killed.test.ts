import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { folderWith } from '../support/folder.js';
import { type Tree, treeOf } from '../support/tree.js';

const writer = fileURLToPath(new URL('support/killed-writer.mjs', import.meta.url));
/** The compiled module: a child process cannot run TypeScript. `npm test` builds it first. */
const written = new URL('../../dist/output/write.js', import.meta.url);

const roots = ['a/generated', 'b/generated'];
const before: Tree = {
  'a/generated/kept.ts': 'kept',
  'a/generated/changed.ts': 'old content',
  'a/generated/removed.ts': 'old content',
  'a/by-hand.ts': 'by hand',
  'b/generated/changed.ts': 'old content',
  'notes.md': 'old content',
};
const after: Tree = {
  'a/generated/kept.ts': 'kept',
  'a/generated/changed.ts': 'new content',
  'a/generated/deep/added.ts': 'new content',
  'a/by-hand.ts': 'by hand',
  'b/generated/changed.ts': 'new content',
  'notes.md': 'new content',
};

/** Lets a process write, killed at its nth change of the file system; false when it finished before. */
function writeKilledAt(n: number, root: string): boolean {
  const files = Object.entries(after)
    .filter(([path]) => path !== 'a/by-hand.ts')
    .map(([path, content]) => ({ path, content }));
  const request = JSON.stringify({ files, place: { root, roots } });
  const child = spawnSync(process.execPath, [writer, written.href, String(n), request]);
  expect(child.signal ?? child.stderr.toString()).toBe(child.status === 0 ? '' : 'SIGKILL');
  return child.signal === 'SIGKILL';
}

/** What a killed run left, and what the next run's first step made of it. */
interface Outcome {
  readonly left: Tree;
  readonly recovered: Tree;
}

async function killAt(n: number): Promise<Outcome | undefined> {
  const root = folderWith(before);
  if (!writeKilledAt(n, root)) return undefined;
  const left = treeOf(root);
  await finishInterrupted(root);
  expect(existsSync(join(root, '.oktaforge/transaction'))).toBe(false);
  return { left, recovered: treeOf(root) };
}

async function killEverywhere(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let n = 1; ; n += 1) {
    const outcome = await killAt(n);
    if (outcome === undefined) return outcomes;
    outcomes.push(outcome);
  }
}

describe('a run that is killed', () => {
  test('at any change of the file system leaves all of the old or all of the new, once recovered', async () => {
    const outcomes = await killEverywhere();
    const recovered = outcomes.map((outcome) => outcome.recovered);
    const decided = recovered.findIndex((tree) => tree['notes.md'] === 'new content');
    expect(decided).toBeGreaterThan(0);
    expect(recovered.slice(0, decided)).toEqual(Array.from({ length: decided }, () => before));
    expect(recovered.slice(decided)).toEqual(
      Array.from({ length: recovered.length - decided }, () => after),
    );

    // Without recovery: only from the first rename into place to the last is the tree anything else.
    const left = outcomes.map((outcome) => outcome.left);
    expect(left.slice(0, decided)).toEqual(recovered.slice(0, decided));
    expect(left.at(-1)).toEqual(after);
  }, 60_000);

  test('is recovered even when it is killed again while recovering', async () => {
    const root = folderWith(before);
    let kills = 0;
    // Each attempt gets a little further than the one before.
    while (writeKilledAt(kills + 1, root)) kills += 1;
    expect(kills).toBeGreaterThan(10);
    expect(treeOf(root)).toEqual(after);
  }, 60_000);
});
