import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';

/**
 * The folders of the workspace that have a test script, relative to its root.
 *
 * @returns {{ folder: string, name: string, dependencies: string[] }[]} `packages/sdk`, `@oktaforge/sdk`, names of others
 */
export function testedPackages() {
  const packages = readdirSync(join(root, 'packages')).toSorted();
  return [...packages.map((name) => `packages/${name}`), 'examples', 'benchmarks']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => manifest.scripts?.test !== undefined)
    .map(({ folder, manifest: { name, dependencies, devDependencies } }) => ({
      folder,
      name,
      dependencies: Object.keys({ ...dependencies, ...devDependencies }),
    }));
}

/** How many test files a package has. */
export function countTestFiles(folder) {
  return readdirSync(join(root, folder, 'test'), { recursive: true }).filter((name) =>
    name.endsWith('.test.ts'),
  ).length;
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}
