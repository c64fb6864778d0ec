import { readFile, rename, writeFile } from 'node:fs/promises';
import { isSnapshot } from '../runtime/mock/snapshot.js';
import type { MockOrg } from '../runtime/mock/types.js';

/**
 * Restores the state in a file. A file that does not exist is ignored.
 *
 * @returns Whether there was one.
 * @throws {Error} with a message for a person, for a file that cannot be read or is not a snapshot.
 */
export async function loadSnapshot(mock: MockOrg, file: string): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  try {
    restore(mock, JSON.parse(text));
  } catch {
    throw new Error(`${file} is no snapshot of a mock Okta. Move it away, or name another file.`);
  }
  return true;
}

function restore(mock: MockOrg, saved: unknown): void {
  if (!isSnapshot(saved)) throw new TypeError('expected a snapshot');
  mock.restore(saved);
}

/** Writes the state to a file, which is never half written. */
export async function saveSnapshot(mock: MockOrg, file: string): Promise<void> {
  const unfinished = `${file}.${String(process.pid)}.tmp`;
  await writeFile(unfinished, JSON.stringify(mock.snapshot()));
  await rename(unfinished, file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
