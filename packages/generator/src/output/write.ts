import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findDrift, isDrifted } from './drift.js';
import { type Replacement, replaceTogether } from './transaction.js';
import { assertWritable, linkOrCopy, rootOf } from './tree.js';
import type { OutputFile, OutputTree } from './types.js';

/** What a run has done to the tree: counts of files. */
export interface Written {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * Brings the tree to the emitted files, all at once: generated folders with any difference are swapped for complete
 * new ones, other files are replaced. Files that are as they should be keep their times, and when all are, nothing is
 * touched. The caller holds the lock (see `withLock`).
 *
 * @param also what is to change at the same moment outside of what is emitted
 *
 * @throws TreeFault for a target that is a link, or leads through one out of the workspace
 * @throws ReplacementFailed when the file system refuses a rename; it says what the tree is then
 * @throws Error when the file system refuses anything else; the tree was not touched then
 */
export function writeOutput(
  files: readonly OutputFile[],
  tree: OutputTree,
  also: readonly Replacement[] = [],
): Written {
  assertWritable(files, tree);
  const drift = findDrift(files, tree);
  const { missing, changed, extra } = drift;
  if (isDrifted(drift) || also.length > 0) {
    const stale = new Set([...missing, ...changed]);
    const folders = new Set([...stale, ...extra].map((path) => rootOf(path, tree.roots)));
    replaceTogether(tree.root, [
      ...tree.roots
        .filter((folder) => folders.has(folder))
        .map((folder) => newFolder(folder, files, stale, tree.root)),
      ...files
        .filter(({ path }) => stale.has(path) && rootOf(path, tree.roots) === undefined)
        .map(newFile),
      ...also,
    ]);
  }
  return {
    created: missing.length,
    changed: changed.length,
    removed: extra.length,
    unchanged: files.length - missing.length - changed.length,
  };
}

/** A whole generated folder: what has changed is written, the rest is the same file under a second name until the swap. */
function newFolder(
  folder: string,
  files: readonly OutputFile[],
  stale: ReadonlySet<string>,
  root: string,
): Replacement {
  return {
    target: folder,
    stage: (staged) => {
      mkdirSync(staged);
      for (const { path, content } of files.filter((file) => file.path.startsWith(`${folder}/`))) {
        const file = join(staged, path.slice(folder.length));
        mkdirSync(dirname(file), { recursive: true });
        if (stale.has(path)) writeFileSync(file, content);
        else linkOrCopy(join(root, path), file);
      }
    },
  };
}

/** A file that is written as a whole. */
export function newFile({ path, content }: OutputFile): Replacement {
  return { target: path, stage: (staged) => writeFileSync(staged, content) };
}
