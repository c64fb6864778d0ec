import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { follow, withVersion } from '../../scripts/release/follow.mjs';
import { packageNames, readManifest } from '../../scripts/release/packages.mjs';
import { packAll } from '../../scripts/release/tarballs.mjs';
import { run } from './run.mjs';

export { packageNames };

/**
 * Gives what is built the version of a snapshot with changesets, and packs it with npm. It works on a copy, so the workspace does not
 * change.
 *
 * @param {{ root: string, folder: string, tag: string, address?: string }} options - folder: for the copy; tag: part of the version;
 *   address: of the repository, instead of the one that is set
 * @returns {Promise<{ copy: string, version: string, tarballs: string }>}
 */
export async function packSnapshot({ root, folder, tag, address }) {
  const copy = join(folder, 'workspace');
  copyWorkspace(root, copy);
  if (address !== undefined) setAddress(copy, address);
  ensureChangeset(copy);
  const changeset = join(root, 'node_modules/.bin/changeset');
  const env = { CHANGESETS_TELEMETRY_DISABLED: '1', CI: 'true' };
  // The copy needs its own repository: changesets calls git, which would find the one of the workspace.
  await run('git', ['init', '-q', '-b', 'main'], { cwd: copy });
  await run(changeset, ['version', '--snapshot', tag], { cwd: copy, env });
  follow(copy);
  stampVersion(join(copy, 'packages/sdk'));
  const tarballs = join(folder, 'tarballs');
  await packAll(copy, tarballs);
  return { copy, version: readManifest(join(copy, 'packages/sdk')).version, tarballs };
}

/** Copies what the version step and `npm pack` need: manifests and packed files, with links to the tools. */
function copyWorkspace(root, copy) {
  mkdirSync(copy, { recursive: true });
  for (const file of [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'LICENSE',
    'README.md',
    '.changeset',
    'spec/api.lock.json',
    'packages/sdk/src/runtime/version.ts',
  ]) {
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const name of packageNames) {
    const [from, to] = [join(root, 'packages', name), join(copy, 'packages', name)];
    mkdirSync(to, { recursive: true });
    for (const file of packedFiles(from)) {
      if (existsSync(join(from, file))) {
        cpSync(join(from, file), join(to, file), { recursive: true });
      }
    }
  }
}

/** What npm packs: the files that the manifest lists, and those that npm always takes. */
function packedFiles(folder) {
  const { files } = readManifest(folder);
  return ['package.json', 'README.md', 'LICENSE', ...files];
}

/** A release builds after the version step. A snapshot is of what is built already, which has the version from before. */
function stampVersion(sdk) {
  const { version } = readManifest(sdk);
  for (const name of readdirSync(join(sdk, 'dist'), { recursive: true })) {
    if (!/(^|[\\/])runtime[\\/]version\.(js|cjs|d\.ts|d\.cts)$/.test(name)) continue;
    const file = join(sdk, 'dist', name);
    writeFileSync(file, withVersion(readFileSync(file, 'utf8'), version));
  }
}

function setAddress(copy, address) {
  const manifest = readManifest(copy);
  manifest.repository.url = `git+${address}.git`;
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** Adds a changeset if there is none, as changesets gives no version without one. */
function ensureChangeset(copy) {
  const folder = join(copy, '.changeset');
  const isThere = readdirSync(folder).some((name) => name.endsWith('.md') && name !== 'README.md');
  if (isThere) return;
  writeFileSync(join(folder, 'snapshot.md'), "---\n'@oktaforge/sdk': patch\n---\n\nA snapshot.\n");
}
