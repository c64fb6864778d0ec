import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** `pnpm@10.34.8`, as package.json pins it; a hash behind a plus sign is left out. */
export const pinnedPnpm = manifest.packageManager.split('+')[0];

/** Git-ignored; one folder a version, so that a changed pin brings a new one. */
export const pnpmFolder = join(root, '.tools', pinnedPnpm.replace('@', '-'));

/** What `npm test` counts, and what it watches meanwhile, in the folder of each package. */
export const reportFile = 'reports/vitest.json';
export const progressFile = 'reports/progress.json';
