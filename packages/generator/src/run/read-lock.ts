import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Diagnostics } from '../diagnostics/collector.js';
import type { Api } from '../ir/types.js';
import type { KeptNames } from '../ir/names/kept.js';
import { fromLock, isLock, lockFormat, lockFormatOf, lockPath, namesFrom } from '../lock/index.js';
import { isRegularFile } from '../output/tree.js';
import type { Findings } from './result.js';

/** The result of reading a lock. */
export interface LockReading extends Findings {
  /** The surface in the lock; undefined when it cannot be read, for the reasons in `diagnostics`. */
  readonly api: Api | undefined;
}

/**
 * Reads a lock (`spec/api.lock.json`).
 *
 * @param file absolute path, or one relative to the current directory
 * @returns its surface, or diagnostics for a lock of another format; undefined for a file that is not a lock
 */
export function readLock(file: string): LockReading | undefined {
  const parsed = parseLock(file);
  const format = lockFormatOf(parsed);
  if (format === undefined) return undefined;
  const found = { diagnostics: [], sources: new Map() };
  if (isLock(parsed)) return { api: fromLock(parsed), ...found };
  const diagnostics = new Diagnostics(file);
  const age = format < lockFormat ? 'an older' : 'a newer';
  diagnostics.error('lock-format', {
    message: `The lock has format ${format}, which ${age} version of the generator wrote; this one reads format ${lockFormat}.`,
    ...(format < lockFormat ? {} : { help: 'Install the version of the generator that wrote it.' }),
    pointer: '/lock',
  });
  return { api: undefined, ...found, diagnostics: diagnostics.all };
}

/** The names that the lock of a workspace has given, for the next generation into it. Undefined where there is none to read. */
export function namesInLock(root: string): KeptNames | undefined {
  const parsed = parseLock(join(root, lockPath));
  return isLock(parsed) ? namesFrom(parsed) : undefined;
}

function parseLock(file: string): unknown {
  if (!file.endsWith('.json') || !isRegularFile(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  // A cheap test first: a description can have megabytes, and is parsed by the load stage anyway.
  if (!text.slice(0, 200).includes('"lock"')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
