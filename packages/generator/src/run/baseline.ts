import { join } from 'node:path';

import { Diagnostics } from '../diagnostics/collector.js';
import type { Api } from '../ir/types.js';
import { emitLock, lockPath, releasedPath } from '../lock/index.js';
import type { Replacement } from '../output/transaction.js';
import { isPresent, readIfPresent } from '../output/tree.js';
import { newFile } from '../output/write.js';
import { type LockReading, readLock } from './read-lock.js';

export { releasedPath };

/** The surface that an update is compared with. */
export interface Baseline extends LockReading {
  /** `release`: that of the last release. `update`: none is recorded yet, so the one from before this update counts as released. */
  readonly since: 'release' | 'update';
  /** The lock with this surface. */
  readonly text: string;
}

/**
 * Reads the surface of the last release. The lock is that of the last update, which may have been released or not.
 *
 * @param current the surface in the lock
 */
export function readBaseline(root: string, current: Api): Baseline {
  const file = join(root, releasedPath);
  const found = { diagnostics: [], sources: new Map() };
  if (!isPresent(file)) {
    return { api: current, since: 'update', text: lockOf(root, current), ...found };
  }
  const released = readLock(file);
  const text = readIfPresent(file)?.toString() ?? '';
  if (released?.api !== undefined) return { ...released, since: 'release', text };
  const reason = released?.diagnostics.map(({ message }) => ` ${message}`).join('') ?? '';
  const diagnostics = new Diagnostics(releasedPath);
  diagnostics.error('released-surface', {
    message: `What was released last cannot be read, so nothing says what users have to be told.${reason}`,
    pointer: '',
  });
  return { api: undefined, since: 'release', text, ...found, diagnostics: diagnostics.all };
}

/** Keeps the surface from before the first update as the released one. Nothing has to be kept while the surface is the same. */
export function keepBaseline({ since, text }: Baseline, now: Api): Replacement[] {
  if (since === 'release' || text === emitLock(now)[0]?.content) return [];
  return [newFile({ path: releasedPath, content: text })];
}

function lockOf(root: string, api: Api): string {
  const file = readIfPresent(join(root, lockPath));
  return file?.toString() ?? emitLock(api)[0]?.content ?? '';
}
