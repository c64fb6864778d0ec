import { join } from 'node:path';

import { listFiles, readIfPresent } from './tree.js';
import type { OutputFile, OutputTree } from './types.js';

/** Differences between the tree and the emitted files: sorted paths relative to the workspace root. */
export interface Drift {
  /** Emitted, but not in the tree. */
  readonly missing: readonly string[];
  /** In the tree with other content. */
  readonly changed: readonly string[];
  /** In a generated folder, but not emitted. */
  readonly extra: readonly string[];
}

/** Compares the tree with the emitted files, byte for byte. Reads only. */
export function findDrift(files: readonly OutputFile[], { root, roots }: OutputTree): Drift {
  const missing: string[] = [];
  const changed: string[] = [];
  for (const { path, content } of files) {
    const present = readIfPresent(join(root, path));
    if (present === undefined) missing.push(path);
    else if (!present.equals(Buffer.from(content))) changed.push(path);
  }
  const emitted = new Set(files.map((file) => file.path));
  const extra = roots
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => !emitted.has(path));
  return { missing: missing.toSorted(), changed: changed.toSorted(), extra: extra.toSorted() };
}

export function isDrifted({ missing, changed, extra }: Drift): boolean {
  return missing.length + changed.length + extra.length > 0;
}
