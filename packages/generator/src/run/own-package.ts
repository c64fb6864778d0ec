import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isObject, parseObject } from '../basics/json.js';
import { sha256 } from '../output/hash.js';
import { listFiles, readIfPresent } from '../output/tree.js';

/** `dist` of the published package, `src` in tests. */
const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = dirname(codeFolder);

interface PackageJson {
  readonly version: string;
  /** Names of dependencies. */
  readonly dependencies: readonly string[];
}

/** The generator's version, from its package.json. */
export function generatorVersion(): string {
  return readPackage(packageFolder)?.version ?? 'unknown';
}

/**
 * A hash of the generator's code, its templates and the installed versions of its dependencies. The sources that it carries
 * are hashed where they are written.
 */
export function generatorHash(): string {
  const files = listFiles(codeFolder, '.').filter(
    (path) => !/\.(d\.ts|map)$/.test(path) && !path.startsWith('./sources/'),
  );
  const code = files.map((path) => `${path} ${sha256(readFileSync(join(codeFolder, path)))}`);
  const dependencies = (readPackage(packageFolder)?.dependencies ?? [])
    .toSorted()
    .map((name) => `${name} ${installedVersion(name, packageFolder)}`);
  return sha256([...code, ...dependencies].join('\n'));
}

/** Looks in the `node_modules` folders upwards, as Node does. */
function installedVersion(name: string, folder: string): string {
  const found = readPackage(join(folder, 'node_modules', name));
  if (found !== undefined) return found.version;
  return dirname(folder) === folder ? 'unknown' : installedVersion(name, dirname(folder));
}

function readPackage(folder: string): PackageJson | undefined {
  const content = readIfPresent(join(folder, 'package.json'));
  if (content === undefined) return undefined;
  const { version, dependencies } = parseObject(content.toString());
  return {
    version: typeof version === 'string' ? version : 'unknown',
    dependencies: isObject(dependencies) ? Object.keys(dependencies) : [],
  };
}
