import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { readManifest } from './packages.mjs';

/** The version that the packages have. */
export function versionOf(root) {
  return readManifest(join(root, 'packages/sdk')).version;
}

/**
 * Keeps the surface of a new version, with which the next updates are compared. Prereleases and snapshots do not count: their
 * changesets are used again for the version that follows.
 *
 * @param {string} root
 * @param {string} before the version before the version step
 * @returns {boolean} whether there is a new version
 */
export function keepReleased(root, before) {
  const version = versionOf(root);
  if (version === before || version.includes('-')) return false;
  copyFileSync(join(root, 'spec/api.lock.json'), join(root, 'spec/released.lock.json'));
  return true;
}
