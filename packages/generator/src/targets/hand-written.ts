import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type JsonObject, parseObject } from '../basics/json.js';
import type { PackageKey } from '../emit/shared/setting.js';
import { sha256 } from '../output/hash.js';
import { listFiles } from '../output/tree.js';
import type { OutputFile } from '../output/types.js';

/** `dist` of the published package, `src` in tests. */
const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The build puts copies here (`scripts/carry-sources.mjs`): whoever installs the generator has no workspace. */
const carried = join(codeFolder, 'sources');
const isCarried = existsSync(carried);
const packages = isCarried ? carried : dirname(dirname(codeFolder));

/** What is written by hand of a package: `packages/sdk/src/core.ts`, … */
export function handWrittenFiles(key: PackageKey): OutputFile[] {
  return listFiles(packages, `${key}/src`)
    .filter((path) => !path.startsWith(`${key}/src/generated/`))
    .map((path) => ({
      path: `packages/${path}`,
      content: readFileSync(join(packages, path), 'utf8'),
      formatted: true,
    }));
}

/** The text of one of them, by its path in the workspace. */
export function handWrittenFile(path: string): string {
  return readFileSync(join(packages, path.replace(/^packages\//, '')), 'utf8');
}

/** The package.json of a package, as it is in the workspace. */
export function handWrittenManifest(key: PackageKey): JsonObject {
  const file = isCarried ? 'manifest.json' : 'package.json';
  return parseObject(readFileSync(join(packages, key, file), 'utf8'));
}

/** The text of the licence that the runtimes are under. */
export function licenceText(): string {
  const file = isCarried ? join(packages, 'apache-2.0.txt') : join(packages, '../LICENSE');
  return readFileSync(file, 'utf8');
}

/** Changes with whatever is written by hand of these packages. */
export function handWrittenHash(keys: readonly PackageKey[]): string {
  const parts = keys.flatMap((key) => [
    JSON.stringify(handWrittenManifest(key)),
    ...handWrittenFiles(key).map(({ path, content }) => `${path} ${sha256(content)}`),
  ]);
  return sha256(parts.join('\n'));
}
