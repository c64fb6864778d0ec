import { join } from 'node:path';

/**
 * The generator's own folder in the workspace, ignored by git: the manifest of the last run, the lock, and what a run
 * stages before it swaps. It has to be on the file system of the generated folders, as these are renamed out of it.
 */
export const stateName = '.oktaforge';

export function stateFolder(root: string): string {
  return join(root, stateName);
}
