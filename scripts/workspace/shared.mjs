import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { root } from './paths.mjs';

/**
 * A stamp of the reference data beside the repository, which turbo cannot see. Tests that need the data are skipped when it
 * is absent.
 *
 * @returns {string} a hash of names, sizes and times, `absent` without the data
 */
export function sharedStamp() {
  const folder = resolve(root, process.env['OKTAFORGE_SHARED'] ?? '../shared');
  if (!existsSync(folder)) return 'absent';
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).toSorted()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    hash.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
