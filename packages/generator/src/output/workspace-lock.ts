import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stateFolder } from './state.js';
import { isInterrupted, recover } from './transaction.js';
import { isErrorWithCode } from './tree.js';

/** Thrown when another run of the generator holds the lock of the workspace. */
export class WorkspaceLocked extends Error {
  override readonly name = 'WorkspaceLocked';
}

/**
 * Runs `work` while holding the workspace's lock, so that no two runs write at the same time. A lock of a dead process is
 * taken over.
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
 * Finishes or removes what a killed run left. Every run of the generator begins with it.
 *
 * @throws WorkspaceLocked when that run is still alive
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
