import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { journalOf, readJournal, writeJournal } from './journal.js';
import { stateFolder, stateName } from './state.js';
import { type Swap, carryOut, undo } from './swap.js';
import { assertNoLink, isPlainlyRelative, isPresent, makeFolder } from './tree.js';
import { ReplacementFailed, TreeFault } from './tree-fault.js';

/**
 * A folder or file to replace. All replacements of a run happen together: a process that is killed at any moment leaves
 * the complete old tree or, once `recover` has run, the complete new one.
 *
 * The new things are staged completely beside the tree, then a journal names them: from its rename on, the change is
 * decided. Each is then renamed into place. A folder cannot be renamed over another, so the old one is moved aside
 * first; a process killed between these two renames leaves that folder absent until `recover` finishes the work, which
 * every run of the generator that writes starts with. What the file system refuses, a mount point for example, is only
 * known once it is tried: then all that was renamed is renamed back.
 */
export interface Replacement {
  /** Folder or file, relative to the workspace root. */
  readonly target: string;
  /** Writes the new folder or file to an absolute path, whose parent exists. Absent when the target is to be removed. */
  readonly stage?: (path: string) => void;
}

/**
 * Puts all replacements in place. The caller holds the lock.
 *
 * @throws TreeFault for a target that is outside of the workspace or a link, or leads out of it through one
 * @throws ReplacementFailed when the file system refuses a rename
 * @throws Error when it refuses to stage; the tree was not touched then
 */
export function replaceTogether(root: string, replacements: readonly Replacement[]): void {
  recover(root);
  for (const { target } of replacements) assertReplaceable(root, target);
  const folder = transactionOf(root);
  try {
    makeFolder(join(folder, 'staged'));
    makeFolder(join(folder, 'retired'));
    for (const [index, { stage }] of replacements.entries()) stage?.(stagedAt(folder, index));
    writeJournal(
      folder,
      replacements.map(({ target, stage }) => ({ target, removes: stage === undefined })),
    );
  } catch (error) {
    // A full disk gets back what was staged.
    clear(folder);
    throw error;
  }
  recover(root);
}

/** As `recover` will: what is decided must not be refused then. */
function assertReplaceable(root: string, target: string): void {
  if (!isPlainlyRelative(target)) {
    const message = `${target} is no place for generated files.`;
    throw new TreeFault('unsafe-target', target, message);
  }
  assertNoLink(root, target);
}

/** Whether a process has begun a replacement here and not finished it. */
export function isInterrupted(root: string): boolean {
  return isPresent(transactionOf(root));
}

/**
 * Finishes what an earlier process had decided, and clears away what it had only begun.
 *
 * @throws TreeFault for a journal that is not the generator's own
 * @throws ReplacementFailed when the file system refuses
 */
export function recover(root: string): void {
  const folder = transactionOf(root);
  assertNoLink(root, `${stateName}/transaction`);
  if (!isPresent(folder)) return;
  if (isPresent(journalOf(folder))) {
    const swaps = swapsOf(root, folder);
    try {
      for (const swap of swaps) carryOut(swap);
      // First: without its staged folders a journal would have nothing to finish.
      rmSync(journalOf(folder));
    } catch (error) {
      rollBack(folder, swaps, error);
    }
  }
  clear(folder);
}

/** @throws ReplacementFailed always */
function rollBack(folder: string, swaps: readonly Swap[], cause: unknown): never {
  try {
    for (const swap of swaps.toReversed()) undo(swap);
    rmSync(journalOf(folder));
  } catch {
    // The journal stays: the next run tries again.
    throw new ReplacementFailed('mixed', cause);
  }
  clear(folder);
  throw new ReplacementFailed('as before', cause);
}

function swapsOf(root: string, folder: string): Swap[] {
  for (const name of ['staged', 'retired']) {
    assertNoLink(root, `${stateName}/transaction/${name}`);
  }
  return readJournal(folder).map(({ target, removes }, index) => {
    assertNoLink(root, target);
    return {
      target: join(root, target),
      removes,
      staged: stagedAt(folder, index),
      retired: join(folder, 'retired', String(index)),
    };
  });
}

/** Nothing depends on it any more; what the file system refuses to remove now, the next run removes. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

function transactionOf(root: string): string {
  return join(stateFolder(root), 'transaction');
}

function stagedAt(folder: string, index: number): string {
  return join(folder, 'staged', String(index));
}
