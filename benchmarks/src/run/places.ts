import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Folder of this package; compiled files are two levels below it. */
export const benchmarks = resolve(here, '../..');
export const repository = resolve(benchmarks, '..');
/** The consumer programs that are bundled and type-checked, one folder for each contestant. */
export const programs = join(benchmarks, 'programs');

/**
 * Makes an empty work folder inside this package, so that imports of the peers' runtimes resolve. Git, prettier and the
 * linter ignore it.
 */
export function freshWorkFolder(): string {
  const folder = join(benchmarks, '.oktaforge', `bench-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
