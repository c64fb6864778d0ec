import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Evidence that lies beside a checkout and is never copied into it. */
const root =
  process.env['OKTAFORGE_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));

/** Path of a file of the evidence, or undefined, with a visible note, where this machine does not have it. */
export function sharedFile(path: string): string | undefined {
  const file = `${root}/${path}`;
  if (existsSync(file)) return file;
  console.warn(
    `skipped: ${path} is not on this machine (set OKTAFORGE_SHARED to the folder that holds it)`,
  );
  return undefined;
}

/** The values of a file with one JSON value a line. */
export function readJsonLines<T>(file: string): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
