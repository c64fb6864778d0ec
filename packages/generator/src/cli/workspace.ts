import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a workspace keeps what its API is. */
export const manifestPath = join('spec', 'spec.yaml');

/** The folder, from the given one upwards, that has a `spec/spec.yaml`. */
export function findWorkspace(folder: string): string | undefined {
  if (existsSync(join(folder, manifestPath))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findWorkspace(parent);
}
