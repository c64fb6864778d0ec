import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stateFolder } from './state.js';
import { isInterrupted, recover } from './transaction.js';
import { isErrorWithCode } from './tree.js';

/** Another run of the generator is at work in this workspace. */
export class WorkspaceLocked extends Error {
  override readonly name = 'WorkspaceLocked';
}

/**
 * Keeps two runs from writing into one workspace at the same time. The lock of a process that is gone is taken over.
 *
 * @throws WorkspaceLocked when a running process holds it
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const file = join(stateFolder(root), 'lock');
  mkdirSync(stateFolder(root), { recursive: true });
  acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Finishes or clears away what a killed run has left; every run of the generator begins with it.
 *
 * @throws WorkspaceLocked when the run is not dead but at work
 */
export async function finishInterrupted(root: string): Promise<void> {
  if (isInterrupted(root)) await withLock(root, async () => recover(root));
}

function acquire(file: string): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!isErrorWithCode(error, 'EEXIST')) throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) {
      throw new WorkspaceLocked(
        `Process ${holder} is generating into this workspace; if that is no generator, remove ${file}.`,
      );
    }
    rmSync(file, { force: true });
    acquire(file);
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorWithCode(error, 'EPERM');
  }
}
