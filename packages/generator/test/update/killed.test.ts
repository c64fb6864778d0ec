import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { copyOf, updateIn, updateKilledAt, workspaceToUpdate } from './support/killed.js';
import { treeOf } from '../support/tree.js';

/** One of each kind of change, in their order. */
const kinds = {
  first: /^mkdirSync \.oktaforge\/locks\/draft-\S+$/,
  lock: /^renameSync \.oktaforge\/locks\/draft-\S+ \.oktaforge\/locks\/\d+$/,
  staging: /^\w+ \.oktaforge\/transaction\/staged\/\d\/./,
  journal: /^writeFileSync \.oktaforge\/transaction\/journal\.draft$/,
  /** From here on, the update is decided. */
  decision: /^renameSync \S+\/journal\.draft \S+\/journal\.json$/,
  firstRename: /^renameSync packages\/sdk\/src\/generated \.oktaforge\/transaction\/retired\/0$/,
  betweenRenames: /^renameSync \.oktaforge\/transaction\/staged\/0 packages\/sdk\/src\/generated$/,
  file: /^renameSync \.oktaforge\/transaction\/staged\/\d+ spec\/spec\.yaml$/,
  removal: /^renameSync spec\/corrections\.yaml \.oktaforge\/transaction\/retired\/\d+$/,
  allInPlace: /^rmSync \.oktaforge\/transaction\/journal\.json$/,
  clearing: /^rmSync \.oktaforge\/transaction$/,
  clearingHalf: /^unlinkSync \.oktaforge\/transaction\/retired\/\d\/./,
  last: /^rmSync \.oktaforge\/locks\/\d+\/holder$/,
};

/** With what the generator keeps for itself. */
function everythingIn(root: string): Readonly<Record<string, string>> {
  const paths = listFiles(root, '.');
  return Object.fromEntries(
    paths.map((path) => [
      path,
      // Which process has it.
      path.endsWith('/holder') ? 'a process' : readFileSync(join(root, path), 'utf8'),
    ]),
  );
}

/** The changes before which there is a copy, by their number. */
function copied(changes: readonly string[], copies: string): ReadonlyMap<number, string> {
  const moments = readdirSync(copies).map(Number);
  return new Map(
    moments.toSorted((one, other) => one - other).map((at) => [at, changes[at - 1] ?? '']),
  );
}

function momentOf(kind: RegExp, changes: ReadonlyMap<number, string>): number {
  const found = [...changes].find(([, change]) => kind.test(change));
  if (found === undefined) throw new Error(`no ${kind} in ${[...changes.values()].join('\n')}`);
  return found[0];
}

test('an update that is killed before any change of the file system leaves the tree as before or as after', async () => {
  const start = await workspaceToUpdate();
  const [whole, copies] = [copyOf(start), folderWith({})];
  const changes = copied(await updateIn(whole, copies), copies);
  const [before, after] = [treeOf(start), treeOf(whole)];
  expect(after).not.toEqual(before);

  expect(changes.size).toBeGreaterThan(40);
  const moments = Object.values(kinds).map((kind) => momentOf(kind, changes));
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));

  for (const kind of [kinds.staging, kinds.betweenRenames, kinds.allInPlace]) {
    const moment = momentOf(kind, changes);
    const killed = copyOf(start);
    await updateKilledAt(killed, moment);
    expect(everythingIn(killed)).toEqual(everythingIn(join(copies, String(moment))));
  }

  const decided = momentOf(kinds.decision, changes);
  for (const [moment, change] of changes) {
    const root = join(copies, String(moment));
    // What every command of the generator begins with.
    await finishInterrupted(root);
    expect(treeOf(root), `before ${change}`).toEqual(moment > decided ? after : before);
  }
});
