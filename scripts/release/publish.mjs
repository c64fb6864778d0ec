// Publishes tarballs: node scripts/release/publish.mjs --tarballs FOLDER [--registry URL] [--tag NAME]
// It needs Node and npm and nothing that is installed, so that the step with the right to publish runs no code of others.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { readAddress } from './address.mjs';
import { npm } from './npm.mjs';
import { faultsOf, readTarballs } from './tarballs.mjs';

/** Thrown when not all packages are published. The message says which are, and what to do. */
export class NotPublished extends Error {}

/**
 * Publishes the packages that the registry lacks, each after those that it depends on. It stops at the first failure; the same
 * call again goes on from there.
 *
 * @param {{ root: string, tarballs: string, registry?: string, tag?: string, env?: Record<string, string>,
 *   log?: (line: string) => void }} options
 * @returns {Promise<string[]>} what it has published: `@oktaforge/sdk@1.2.0`
 */
export async function publishTarballs({
  root,
  tarballs,
  registry,
  tag = 'latest',
  env = {},
  log = print,
}) {
  const packages = await readTarballs(tarballs);
  const faults = faultsOf(packages, readAddress(root), { ...process.env, ...env });
  if (faults.length > 0) throw new NotPublished(`Nothing is published.\n${faults.join('\n')}`);
  const where = { cwd: tarballs, env, registry };
  const published = [];
  for (const { file, manifest } of packages) {
    const id = `${manifest.name}@${manifest.version}`;
    if (await isPublished(id, where)) {
      log(`${id} is published already`);
      continue;
    }
    const options = ['--access', 'public', '--tag', tag, ...registryOption(registry)];
    const { code, all } = await npm(['publish', file, ...options], where);
    if (code !== 0) throw new NotPublished(failure(id, published, all));
    log(`${id} is published`);
    published.push(id);
  }
  return published;
}

/**
 * Whether the registry has a version of a package.
 *
 * @param {string} id
 * @param {{ cwd: string, env?: Record<string, string>, registry?: string }} where
 */
export async function isPublished(id, { cwd, env = {}, registry }) {
  const args = ['view', id, 'version', '--json', ...registryOption(registry)];
  const { code, stdout, all } = await npm(args, { cwd, env });
  if (code === 0) return stdout !== '';
  if (/\bE404\b/.test(all)) return false;
  throw new NotPublished(`The registry does not say whether it has ${id}:\n${all}`);
}

function registryOption(registry) {
  return registry === undefined
    ? []
    : ['--registry', registry, `--@oktaforge:registry=${registry}`];
}

function failure(id, published, output) {
  const done =
    published.length === 0
      ? 'Nothing was published before it'
      : `Published before it: ${published.join(', ')}`;
  const login = /\b(ENEEDAUTH|E401|E403|E404)\b/.test(output)
    ? '\nnpm does not know you, or you may not publish this package. A package that npm does not have yet needs a token: see "The first release" in CONTRIBUTING.md.'
    : '';
  return `${output}\n\n${id} is not published. ${done}.${login}\nRun the same again: it publishes what is missing.`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { tarballs: text, registry: text, tag: text } });
  if (values.tarballs === undefined) throw new Error('--tarballs FOLDER is missing.');
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  await publishTarballs({ ...values, root, tarballs: resolve(values.tarballs) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
