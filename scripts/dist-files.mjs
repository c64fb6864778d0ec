// What a build has written. turbo brings the dist of an earlier build back without emptying the folder first, so that files of another
// description would stay in it: `sweep` removes what the build has not written.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An output of the build like dist, so that turbo brings both back together. Nothing publishes it. */
const list = '.turbo/dist-files.json';

/**
 * Writes down the files of dist: the last step of a build.
 *
 * @param {string} [folder] of the package
 */
export function listDist(folder = '.') {
  mkdirSync(dirname(join(folder, list)), { recursive: true });
  writeFileSync(join(folder, list), `${JSON.stringify(filesOf(folder))}\n`);
}

/**
 * Removes files from dist that the build has not written.
 *
 * @param {string} [folder] of the package
 * @returns {string[]} the removed files
 */
export function sweepDist(folder = '.') {
  if (!existsSync(join(folder, list))) return [];
  const known = new Set(JSON.parse(readFileSync(join(folder, list), 'utf8')));
  const stale = filesOf(folder).filter((file) => !known.has(file));
  for (const file of stale) rmSync(join(folder, 'dist', file));
  return stale;
}

function filesOf(folder) {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
