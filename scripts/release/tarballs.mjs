import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { addressIn, faultOfAddress } from './address.mjs';
import { command, npm } from './npm.mjs';
import { inOrder, packageNames } from './packages.mjs';

/**
 * Packs what is built with plain npm: nothing edits a manifest, so what is in git is what is published.
 *
 * @param {string} root
 * @param {string} folder for the tarballs
 */
export async function packAll(root, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of packageNames) {
    const cwd = join(root, 'packages', name);
    const { code, all } = await npm(['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd,
    });
    if (code !== 0) throw new Error(`npm pack of ${name} failed:\n${all}`);
  }
}

/**
 * The tarballs of a folder, in the order of publishing.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, manifest: any }[]>}
 */
export async function readTarballs(folder) {
  const packages = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.tgz'))) {
    const { code, stdout, all } = await command('tar', ['-xzOf', name, 'package/package.json'], {
      cwd: folder,
    });
    if (code !== 0) throw new Error(`${name} cannot be read:\n${all}`);
    packages.push({ file: join(folder, name), manifest: JSON.parse(stdout) });
  }
  return inOrder(packages);
}

/**
 * What keeps these packages from being published, in sentences.
 *
 * @param {{ manifest: any }[]} packages
 * @param {string} address that they have to name
 * @param {Record<string, string | undefined>} [env]
 * @returns {string[]}
 */
export function faultsOf(packages, address, env = process.env) {
  const wrong = faultOfAddress(address, env);
  const versions = new Set(packages.map(({ manifest }) => manifest.version));
  const missing = packageNames.filter(
    (name) =>
      !packages.some(({ manifest }) => manifest.repository?.directory === `packages/${name}`),
  );
  return [
    ...(wrong === undefined ? [] : [wrong]),
    ...missing.map((name) => `There is no tarball of ${name} with its place in the repository.`),
    ...(versions.size > 1 ? [`The versions differ: ${[...versions].join(', ')}.`] : []),
    ...packages.flatMap(({ manifest }) => faultsOfManifest(manifest, address)),
  ];
}

function faultsOfManifest({ name, repository, ...manifest }, address) {
  const ranges = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
    .flatMap((field) => Object.entries(manifest[field] ?? {}))
    .filter(([, range]) => /^(workspace|link|file|catalog):/.test(range));
  return [
    ...ranges.map(
      ([other, range]) => `${name} wants ${other} as ${range}, which only this workspace has.`,
    ),
    ...(addressIn(repository?.url ?? '') === address
      ? []
      : [`${name} names the repository ${repository?.url}, and not ${address}.`]),
  ];
}
