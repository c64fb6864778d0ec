import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

import { stateName } from './state.js';
import { TreeFault } from './tree-fault.js';
import type { OutputFile, OutputTree } from './types.js';

/**
 * Every file below a folder, as sorted paths relative to `root` with forward slashes. A link counts as a file and is
 * not followed. An absent folder has no files.
 */
export function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    })
    .toSorted();
}

/** The content of a file, or undefined where there is none, or a folder, a pipe or a device. */
export function readIfPresent(file: string): Buffer | undefined {
  try {
    return isRegularFile(file) ? readFileSync(file) : undefined;
  } catch (error) {
    if (isErrorWithCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}

export function isErrorWithCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The generated folder that contains the path; undefined when there is none. */
export function rootOf(path: string, roots: readonly string[]): string | undefined {
  return roots.find((root) => path.startsWith(`${root}/`));
}

/**
 * Checks that all paths stay in the workspace, and do not depend on the file system.
 *
 * @throws Error for a bug of an emitter: a path that is not relative and normalised, or two paths that differ in case only
 */
export function assertWritable(files: readonly OutputFile[], { roots }: OutputTree): void {
  const seen = new Set<string>();
  for (const path of [...roots, ...files.map((file) => file.path)]) {
    if (!isPlainlyRelative(path)) throw new Error(`Not a relative path: ${path}`);
    const folded = path.toLowerCase();
    if (seen.has(folded)) throw new Error(`Emitted twice: ${path}`);
    seen.add(folded);
  }
}

/** Folders in the workspace that nothing is generated into: what is in them is carried out, or believed. */
const forbidden = new Set(['', '.', '..', '.git', stateName]);

/**
 * Whether a path can only be below the folder that it is relative to, on every operating system, and in no folder of git's
 * or of the generator's own.
 */
export function isPlainlyRelative(path: string): boolean {
  return (
    path.split('/').every((part) => !forbidden.has(part.toLowerCase())) && !/[\\:\0]/.test(path)
  );
}

/** Whether reading it comes to an end: it is a file, or a link to one. */
export function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Whether there is anything of that name, a link that leads nowhere included. */
export function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Refuses a target that is a link, and one behind a link that leads out of the workspace. The workspace itself may be
 * reached by links.
 *
 * @throws TreeFault
 */
export function assertNoLink(root: string, target: string): void {
  const path = join(root, target);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new TreeFault('unsafe-target', target, `${target} is a symbolic link.`);
  }
  const parent = existingParent(path);
  if (!existsSync(root) || isInside(realpathSync(parent), realpathSync(root))) return;
  throw new TreeFault(
    'unsafe-target',
    target,
    `${target} is behind a symbolic link that leads out of the folder to generate into.`,
  );
}

/**
 * Makes a folder and those above it. Node's recursive mkdir never returns where a file system answers ENOENT to a new folder
 * in one that is there, as /proc does.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function existingParent(path: string): string {
  const parent = dirname(path);
  return existsSync(parent) || parent === path ? parent : existingParent(parent);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A second name for a file. Some file systems have no hard links; a copy does as well, but has a new time. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
