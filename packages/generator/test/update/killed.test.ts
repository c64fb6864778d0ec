import { join } from 'node:path';

import { expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { folderWith } from '../support/folder.js';
import { treeOf } from '../support/tree.js';
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

test('an update that is killed before any change of the file system leaves the tree as before or as after', async () => {
  const start = await workspaceToUpdate();
  const [whole, copies] = [copyOf(start), folderWith({})];
  const changes = copied(await updateIn(whole, copies), copies);
  const [before, after] = [treeOf(start), treeOf(whole)];
  expect(after).not.toEqual(before);

  expect(changes.size).toBeGreaterThan(30);
  const moments = Object.values(kinds).map((kind) => momentOf(kind, changes));
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));

  // A copy is what a kill leaves: the long suite sees it at more moments.
  const killed = copyOf(start);
  const worst = momentOf(kinds.betweenRenames, changes);
  await updateKilledAt(killed, worst);
  expect(everythingIn(killed)).toEqual(everythingIn(join(copies, String(worst))));

  const decided = momentOf(kinds.decision, changes);
  for (const [moment, change] of changes) {
    const root = join(copies, String(moment));
    // What every command of the generator begins with.
    await finishInterrupted(root);
    expect(treeOf(root), `before ${change}`).toEqual(moment > decided ? after : before);
  }
});
