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
 * Replaces folders and files of a workspace together, so that a process killed at any moment leaves all of the old or,
 * once `recover` has run, all of the new.
 *
 * The new things are staged completely beside the tree, then a journal names them: from its rename on, the change is
 * decided. Each is then renamed into place. A folder cannot be renamed over another, so the old one is moved aside
 * first; a process killed between these two renames leaves that folder absent until `recover` finishes the work, which
 * every run of the generator starts with. All calls are synchronous, so no signal that JavaScript handles comes between.
 */
export interface Replacement {
  /** Folder or file, relative to the workspace root. */
  readonly target: string;
  /** Writes the new folder or file at the given absolute path, whose parent exists; absent where the target is to go. */
  readonly stage?: (path: string) => void;
}

/** What a journal says of one target. */
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

/** Puts all replacements in place. The caller holds the lock. */
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

/** Whether a process has begun a replacement here and not finished it. */
export function isInterrupted(root: string): boolean {
  return existsSync(pathsOf(root).folder);
}

/** Finishes what an earlier process had decided, and clears away what it had only begun. */
export function recover(root: string): void {
  const paths = pathsOf(root);
  if (!existsSync(paths.folder)) return;
  if (existsSync(paths.journal)) {
    for (const [index, { target, removes }] of readJournal(paths).entries()) {
      const place = join(root, target);
      if (removes) rmSync(place, { recursive: true, force: true });
      else swap(place, paths.staged(index), paths.retired(index));
    }
    // First: without its staged folders a journal would have nothing to finish.
    rmSync(paths.journal);
  }
  rmSync(paths.folder, { recursive: true, force: true });
}

/** Safe to repeat from whatever step it was interrupted at. */
function swap(target: string, staged: string, retired: string): void {
  if (!existsSync(staged)) return;
  if (existsSync(target) && !(isFile(target) && isFile(staged))) {
    // Present only when the target has come back since an interrupted swap, from a checkout for example.
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
