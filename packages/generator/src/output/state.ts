import { join } from 'node:path';

/**
 * The generator's own folder in the workspace, ignored by git: the manifest of the last run, the process lock and staged
 * files. It must be on the same file system as the generated folders, because these are renamed out of it.
 */
export const stateName = '.oktaforge';

export function stateFolder(root: string): string {
  return join(root, stateName);
}
