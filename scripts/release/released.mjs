import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
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

/**
 * Changesets of an update that was compared with an earlier release, as after a merge of an older branch: they would tell once more
 * what is released already, and make its level that of the next version.
 *
 * @param {string} root
 * @returns {string[]} their paths
 */
export function outdatedChangesets(root) {
  const file = join(root, 'spec/released.lock.json');
  const lock = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const released = createHash('sha256').update(lock).digest('hex');
  return readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.changeset/${name}`)
    .filter((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const since = /^# Written by oktaforge update since ([\da-f]+);/m.exec(text)?.[1];
      return since !== undefined && !released.startsWith(since);
    });
}
