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

import { run } from './run.mjs';

export const packageNames = ['generator', 'sdk', 'validators', 'mocks'];

/**
 * Versions and publishes a snapshot of the workspace with changesets. It works on a copy, so the workspace does not change.
 *
 * @param {{ root: string, folder: string, tag: string, registry: { url: string, npmrc: string } }} options - folder: for the copy;
 *   tag: the npm tag, and part of the version
 * @returns {Promise<string>} the version
 */
export async function publishSnapshot({ root, folder, tag, registry }) {
  const copy = join(folder, 'workspace');
  copyWorkspace(root, copy);
  ensureChangeset(copy);
  const changeset = join(root, 'node_modules/.bin/changeset');
  const env = {
    npm_config_registry: registry.url,
    npm_config_userconfig: registry.npmrc,
    NPM_CONFIG_PROVENANCE: 'false',
    CHANGESETS_TELEMETRY_DISABLED: '1',
    CI: 'true',
  };
  // The copy needs its own repository: changesets calls git, which would find the one of the workspace.
  await run('git', ['init', '-q', '-b', 'main'], { cwd: copy });
  await run(changeset, ['version', '--snapshot', tag], { cwd: copy, env });
  await run(changeset, ['publish', '--tag', tag, '--no-git-tag'], { cwd: copy, env });
  return manifestOf(copy, 'sdk').version;
}

/** Copies what `changeset publish` needs: manifests and packed files, with links to the tools. */
function copyWorkspace(root, copy) {
  mkdirSync(copy, { recursive: true });
  for (const file of [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'LICENSE',
    '.changeset',
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
    linkWorkspace(copy, to);
  }
}

/** What npm packs: the files that the manifest lists, and those that npm always takes. */
function packedFiles(folder) {
  const { files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', ...files];
}

/** Links the packages, because pnpm replaces `workspace:` by the version of the installed package. */
function linkWorkspace(copy, folder) {
  const scope = join(folder, 'node_modules/@oktaforge');
  mkdirSync(scope, { recursive: true });
  for (const name of packageNames) symlinkSync(join(copy, 'packages', name), join(scope, name));
}

/** Adds a changeset if there is none, as changesets publishes nothing without one. */
function ensureChangeset(copy) {
  const folder = join(copy, '.changeset');
  const isThere = readdirSync(folder).some((name) => name.endsWith('.md') && name !== 'README.md');
  if (isThere) return;
  writeFileSync(join(folder, 'snapshot.md'), "---\n'@oktaforge/sdk': patch\n---\n\nA snapshot.\n");
}

function manifestOf(root, name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
}
