import { join } from 'node:path';

import { expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import {
  copied,
  copyOf,
  everythingIn,
  kinds,
  momentOf,
  updateIn,
  updateKilledAt,
  workspaceToUpdate,
} from './support/killed.js';
import { folderWith } from '../support/folder.js';
import { treeOf } from '../support/tree.js';

const kills = 50;

/** The same numbers in every run (mulberry32). */
function randomMoments(count: number, below: number): number[] {
  let state = 5;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return 1 + (((t ^ (t >>> 14)) >>> 0) % below);
  });
}

test(`an update that is killed at ${kills} random moments leaves the tree as before or as after`, async () => {
  const start = await workspaceToUpdate();
  const whole = copyOf(start);
  const changes = await updateIn(whole);
  const [before, after] = [treeOf(start), treeOf(whole)];
  expect(after).not.toEqual(before);

  const moments = randomMoments(kills, changes.length);
  const ends = { before: 0, after: 0 };
  const work = async (): Promise<void> => {
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const root = copyOf(start);
      await updateKilledAt(root, moment);
      // What every command of the generator begins with.
      await finishInterrupted(root);
      const tree = treeOf(root);
      const isAfter = tree['spec/spec.yaml'] === after['spec/spec.yaml'];
      expect(tree, `before ${changes[moment - 1]}`).toEqual(isAfter ? after : before);
      ends[isAfter ? 'after' : 'before'] += 1;
    }
  };
  await Promise.all([work(), work(), work()]);
  // Both happen, or the test would show nothing.
  expect(ends.before).toBeGreaterThan(0);
  expect(ends.after).toBeGreaterThan(0);
  expect(ends.before + ends.after).toBe(kills);
});

test('a copy of the workspace before a change is what a kill there leaves', async () => {
  const start = await workspaceToUpdate();
  const copies = folderWith({});
  const changes = copied(await updateIn(copyOf(start), copies), copies);
  for (const kind of [kinds.staging, kinds.betweenRenames, kinds.allInPlace]) {
    const moment = momentOf(kind, changes);
    const killed = copyOf(start);
    await updateKilledAt(killed, moment);
    expect(everythingIn(killed)).toEqual(everythingIn(join(copies, String(moment))));
  }
});
