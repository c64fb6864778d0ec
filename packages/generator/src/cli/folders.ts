import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is there in the place of a folder, or of one above it, and is none. */
export function fileInTheWay(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : fileInTheWay(parent);
}
