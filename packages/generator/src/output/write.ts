import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findDrift, isDrifted } from './drift.js';
import { type Replacement, replaceTogether } from './transaction.js';
import { assertWritable, linkOrCopy, makeFolder, rootOf } from './tree.js';
import type { OutputFile, OutputTree } from './types.js';

/** Numbers of files that a run created, changed, left unchanged and removed. */
export interface Written {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * Writes the emitted files to the tree, all at once. A generated folder with any difference is replaced by a complete new
 * one; other files are replaced one by one. Unchanged files keep their times. When all files are unchanged, nothing is
 * written. The caller must hold the lock (see `withLock`).
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

/** Stages a generated folder: changed files are written, unchanged ones are hard links to the files in the tree. */
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
        makeFolder(dirname(file));
        if (stale.has(path)) writeFileSync(file, content);
        else linkOrCopy(join(root, path), file);
      }
    },
  };
}

/** The replacement of a single file. */
export function newFile({ path, content }: OutputFile): Replacement {
  return { target: path, stage: (staged) => writeFileSync(staged, content) };
}
