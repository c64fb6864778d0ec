import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { stateFolder } from './state.js';

/**
 * A folder or file to replace. All replacements of a run happen together: a process that is killed at any moment leaves
 * the complete old tree or, once `recover` has run, the complete new one.
 *
 * First the new folders and files are staged beside the tree. Then a journal with their names is renamed into place, which
 * commits the change. Then each one is renamed to its target. A folder cannot be renamed over another, so the old one is
 * moved aside first. If the process is killed between these two renames, the folder is absent until `recover`, with which
 * every run of the generator starts. All calls are synchronous, so that no signal handler runs in between.
 */
export interface Replacement {
  /** Folder or file, relative to the workspace root. */
  readonly target: string;
  /** Writes the new folder or file to an absolute path, whose parent exists. Absent when the target is to be removed. */
  readonly stage?: (path: string) => void;
}

/** The journal's entry for one target. */
interface Entry {
  readonly target: string;
  readonly removes: boolean;
}

interface Paths {
  readonly folder: string;
  readonly journal: string;
  readonly staged: (index: number) => string;
  readonly retired: (index: number) => string;
}

/** Makes all replacements. The caller must hold the lock (see `withLock`). */
export function replaceTogether(root: string, replacements: readonly Replacement[]): void {
  const paths = pathsOf(root);
  recover(root);
  mkdirSync(join(paths.folder, 'staged'), { recursive: true });
  mkdirSync(join(paths.folder, 'retired'), { recursive: true });
  for (const [index, { stage }] of replacements.entries()) stage?.(paths.staged(index));
  decide(
    paths,
    replacements.map(({ target, stage }) => ({ target, removes: stage === undefined })),
  );
  recover(root);
}

/** Whether a process was killed during a replacement in this workspace. */
export function isInterrupted(root: string): boolean {
  return existsSync(pathsOf(root).folder);
}

/** Finishes a change that an earlier process committed to the journal, and removes staged files of any other. */
export function recover(root: string): void {
  const paths = pathsOf(root);
  if (!existsSync(paths.folder)) return;
  if (existsSync(paths.journal)) {
    for (const [index, { target, removes }] of readJournal(paths).entries()) {
      const place = join(root, target);
      if (removes) rmSync(place, { recursive: true, force: true });
      else swap(place, paths.staged(index), paths.retired(index));
    }
    // The journal goes first, as it must not outlive its staged folders.
    rmSync(paths.journal);
  }
  rmSync(paths.folder, { recursive: true, force: true });
}

/** Renames the staged folder or file to its target. It can be repeated after an interruption at any step. */
function swap(target: string, staged: string, retired: string): void {
  if (!existsSync(staged)) return;
  if (existsSync(target) && !(isFile(target) && isFile(staged))) {
    // `retired` exists only if the target was restored after an interruption, by a checkout for example.
    rmSync(retired, { recursive: true, force: true });
    renameSync(target, retired);
  }
  mkdirSync(dirname(target), { recursive: true });
  renameSync(staged, target);
}

function isFile(path: string): boolean {
  return lstatSync(path).isFile();
}

function decide({ folder, journal }: Paths, entries: readonly Entry[]): void {
  const draft = join(folder, 'journal.draft');
  writeFileSync(draft, JSON.stringify(entries));
  renameSync(draft, journal);
}

function readJournal({ journal }: Paths): readonly Entry[] {
  return JSON.parse(readFileSync(journal, 'utf8')) as readonly Entry[];
}

function pathsOf(root: string): Paths {
  const folder = join(stateFolder(root), 'transaction');
  return {
    folder,
    journal: join(folder, 'journal.json'),
    staged: (index) => join(folder, 'staged', String(index)),
    retired: (index) => join(folder, 'retired', String(index)),
  };
}
