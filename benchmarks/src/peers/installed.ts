import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchmarks } from '../run/places.js';

export interface Installed {
  readonly version: string;
  /** The range of Node versions that its package.json asks for. */
  readonly engines: string | undefined;
  /** Absolute path of its command, a JavaScript file. */
  readonly command: string;
}

interface PackageJson {
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly bin: string | Readonly<Record<string, string>>;
}

/** Finds an installed generator. */
export function installed(packageName: string): Installed {
  const path = manifestOf(packageName);
  const { version, engines, bin } = readManifest(path);
  const command = typeof bin === 'string' ? bin : (Object.values(bin)[0] ?? '');
  return { version, engines: engines?.node, command: join(dirname(path), command) };
}

/** The version of an installed package, with or without a command. */
export function versionOf(packageName: string): string {
  return readManifest(manifestOf(packageName)).version;
}

function manifestOf(packageName: string): string {
  return join(benchmarks, 'node_modules', packageName, 'package.json');
}

function readManifest(path: string): PackageJson {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}
