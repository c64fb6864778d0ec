import { readFileSync } from 'node:fs';

import { Diagnostics } from '../diagnostics/collector.js';
import type { Api } from '../ir/types.js';
import { fromLock, isLock, lockFormat, lockFormatOf } from '../lock/index.js';
import { isRegularFile } from '../output/tree.js';
import type { Findings } from './result.js';

/** What reading a lock has given. */
export interface LockReading extends Findings {
  /** The surface that the lock holds; undefined where it cannot be read, which `diagnostics` explain. */
  readonly api: Api | undefined;
}

/**
 * Reads a lock (`spec/api.lock.json`).
 *
 * @param file absolute path, or one relative to the current directory
 * @returns its surface, or why there is none; undefined for a file that is no lock.
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

function parseLock(file: string): unknown {
  if (!file.endsWith('.json') || !isRegularFile(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  // A description has megabytes, and is parsed later by those who report its faults.
  if (!text.slice(0, 200).includes('"lock"')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
