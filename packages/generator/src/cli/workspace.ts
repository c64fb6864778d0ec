import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path of the manifest, relative to the workspace root. */
export const manifestPath = join('spec', 'spec.yaml');

/** The nearest folder with a `spec/spec.yaml`, from the given one upwards; undefined when there is none. */
export function findWorkspace(folder: string): string | undefined {
  if (existsSync(join(folder, manifestPath))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findWorkspace(parent);
}
