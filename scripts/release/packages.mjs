import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders in `packages/`, in any order: `inOrder` has the one of publishing. */
export const packageNames = ['generator', 'sdk', 'validators', 'mocks'];

/** @returns the package.json of a folder */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/**
 * Packages in the order of publishing: each after those that it depends on, so that whoever installs one finds all of them.
 *
 * @template {{ manifest: { name: string, dependencies?: Record<string, string>, peerDependencies?: Record<string, string> } }} Each
 * @param {readonly Each[]} packages
 * @returns {Each[]}
 */
export function inOrder(packages) {
  const rest = packages.toSorted((one, other) =>
    one.manifest.name < other.manifest.name ? -1 : 1,
  );
  const order = [];
  while (rest.length > 0) {
    const names = new Set(rest.map(({ manifest }) => manifest.name));
    const next = rest.findIndex(
      ({ manifest }) => !needed(manifest).some((name) => names.has(name)),
    );
    if (next === -1) throw new Error(`These depend on each other: ${[...names].join(', ')}`);
    order.push(...rest.splice(next, 1));
  }
  return order;
}

function needed({ dependencies, peerDependencies }) {
  return Object.keys({ ...dependencies, ...peerDependencies });
}
