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
 * Versions and publishes a snapshot of the workspace through changesets, from a copy: nothing of the workspace changes.
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
  // A repository of its own: changesets asks git, and must not ask the workspace's.
  await run('git', ['init', '-q', '-b', 'main'], { cwd: copy });
  await run(changeset, ['version', '--snapshot', tag], { cwd: copy, env });
  await run(changeset, ['publish', '--tag', tag, '--no-git-tag'], { cwd: copy, env });
  return manifestOf(copy, 'sdk').version;
}

/** What `changeset publish` needs: manifests, what is packed, and the tools by way of links. */
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
    for (const file of [
      'package.json',
      'README.md',
      'LICENSE',
      'api.md',
      'dist',
      'oktaforge.config.schema.json',
    ]) {
      if (existsSync(join(from, file))) {
        cpSync(join(from, file), join(to, file), { recursive: true });
      }
    }
    linkWorkspace(copy, to);
  }
}

/** pnpm replaces `workspace:` by the version of what is installed. */
function linkWorkspace(copy, folder) {
  const scope = join(folder, 'node_modules/@oktaforge');
  mkdirSync(scope, { recursive: true });
  for (const name of packageNames) symlinkSync(join(copy, 'packages', name), join(scope, name));
}

/** A release without a reason is none to changesets; a rehearsal has one always. */
function ensureChangeset(copy) {
  const folder = join(copy, '.changeset');
  const isThere = readdirSync(folder).some((name) => name.endsWith('.md') && name !== 'README.md');
  if (isThere) return;
  writeFileSync(join(folder, 'snapshot.md'), "---\n'@oktaforge/sdk': patch\n---\n\nA snapshot.\n");
}

function manifestOf(root, name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
}
