import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** The content of a file; undefined when there is no such file. */
export function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
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

function isPlainlyRelative(path: string): boolean {
  return (
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/[\\:]/.test(path)
  );
}
