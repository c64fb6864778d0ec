import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Manifest } from './manifest.js';

/**
 * Packages are looked for in the `node_modules` folders from the manifest's upwards, as Node does,
 * but without following links: the path is shown to people. Where there is none, the path that it
 * would have after an install.
 */
export function locateUpstream(
  manifest: string,
  { package: name, file }: Manifest['upstream'],
): string {
  const home = dirname(resolve(manifest));
  if (name === undefined) return resolve(home, file);
  const candidates = ancestors(home).map((folder) => join(folder, 'node_modules', name, file));
  return candidates.find(existsSync) ?? join(home, 'node_modules', name, file);
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

export function upstreamName({ package: name, file }: Manifest['upstream']): string {
  return name === undefined ? file : `${name}/${file}`;
}

export function installHelp({ package: name }: Manifest['upstream']): string | undefined {
  return name && `Install the package ${name}, for example with \`pnpm install\`.`;
}
