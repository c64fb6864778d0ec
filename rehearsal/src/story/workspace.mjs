import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { packageNames } from '../../../scripts/release/packages.mjs';
import { run } from '../run.mjs';

const libraries = ['sdk', 'validators', 'mocks'];

/**
 * Makes a workspace of our own sources over another description: version 0.0.0, nothing pending, nothing released. Tools are linked.
 *
 * @param {string} root
 * @param {string} copy is made
 * @param {{ address: string, description: object, counts: Record<string, number> }} options
 */
export async function makeWorkspace(root, copy, { address, description, counts }) {
  await copySources(root, copy);
  linkTools(root, copy);
  // The generator is not what the story is about, and takes longest to build.
  cpSync(join(root, 'packages/generator/dist'), join(copy, 'packages/generator/dist'), {
    recursive: true,
  });
  forget(copy);
  describe(copy, description, counts);
  editJson(copy, 'package.json', (manifest) => {
    manifest.repository.url = `git+${address}.git`;
  });
  for (const name of packageNames) {
    editJson(copy, `packages/${name}/package.json`, (manifest) => resetVersions(manifest));
  }
  await run('git', ['init', '-q', '-b', 'main'], { cwd: copy });
  await generator(copy, 'generate');
  await commit(copy, 'Begin');
}

/** Runs the generator's command in the workspace. */
export function generator(copy, ...args) {
  const env = { CI: 'true' };
  return run(process.execPath, ['packages/generator/dist/cli.js', ...args], { cwd: copy, env });
}

/** Runs the version step as `npm run release:version` does, once pnpm is there. */
export function versionStep(copy) {
  const script = `import('./scripts/workspace/version.mjs').then(({ version }) => version([]))
    .then((code) => process.exit(code), (error) => { console.error(error.message); process.exit(1); });`;
  const env = { CHANGESETS_TELEMETRY_DISABLED: '1', CI: 'true' };
  return run(process.execPath, ['--input-type=module', '-e', script], { cwd: copy, env });
}

/** Builds the packages with their own script. */
export async function build(copy) {
  for (const name of libraries) {
    const cwd = join(copy, 'packages', name);
    await run(process.execPath, ['../../scripts/build-package.mjs'], {
      cwd,
      milliseconds: 480_000,
    });
  }
}

export async function commit(copy, message) {
  const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  await run('git', ['add', '--all'], { cwd: copy });
  await run('git', [...identity, 'commit', '--quiet', '--allow-empty', '-m', message], {
    cwd: copy,
  });
}

/** What git has, with changes that are not committed. */
async function copySources(root, copy) {
  const listed = await run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
    },
  );
  const deleted = await run('git', ['ls-files', '-z', '--deleted'], { cwd: root });
  const gone = new Set(deleted.split('\0'));
  for (const path of listed.split('\0').filter((each) => each !== '' && !gone.has(each))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
}

/** Links each tool and not their folder, so that nothing that is run in the copy changes the folder of the workspace. */
function linkTools(root, copy) {
  mkdirSync(join(copy, 'node_modules'));
  const tools = readdirSync(join(root, 'node_modules')).filter(
    (name) => !name.startsWith('.') || name === '.bin' || name === '.pnpm',
  );
  for (const name of tools) {
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  symlinkSync(join(root, '.tools'), join(copy, '.tools'));
  // These links are relative: packages find each other in the copy.
  for (const name of packageNames) {
    const modules = join('packages', name, 'node_modules');
    cpSync(join(root, modules), join(copy, modules), { recursive: true, verbatimSymlinks: true });
  }
}

function forget(copy) {
  const pending = readdirSync(join(copy, '.changeset')).filter((name) => name.endsWith('.md'));
  for (const name of pending) rmSync(join(copy, '.changeset', name));
  for (const name of packageNames) {
    rmSync(join(copy, 'packages', name, 'CHANGELOG.md'), { force: true });
  }
  rmSync(join(copy, 'spec/released.lock.json'), { force: true });
  rmSync(join(copy, 'spec/api.lock.json'));
}

/** A manifest for the description, without overlays. */
function describe(copy, description, counts) {
  const text = JSON.stringify(description);
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(copy, 'spec/first.json'), text);
  const expected = { version: description.info.version, ...counts };
  // JSON is YAML too.
  const manifest = { upstream: { file: 'first.json', sha256 }, overlays: [], expected };
  writeFileSync(join(copy, 'spec/spec.yaml'), JSON.stringify(manifest, null, 2));
}

function resetVersions(manifest) {
  manifest.version = '0.0.0';
  for (const field of ['dependencies', 'devDependencies', 'peerDependencies']) {
    for (const name of Object.keys(manifest[field] ?? {})) {
      if (name.startsWith('@oktaforge/')) manifest[field][name] = '0.0.0';
    }
  }
}

function editJson(copy, path, edit) {
  const file = join(copy, path);
  const value = JSON.parse(readFileSync(file, 'utf8'));
  edit(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
