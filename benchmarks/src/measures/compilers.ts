import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { benchmarks, repository } from '../run/places.js';

export interface Compiler {
  readonly version: string;
  /** Absolute path of `tsc`, a JavaScript file. */
  readonly tsc: string;
}

/** The native compiler, which this repository uses, and the last compiler in JavaScript, which most users have. */
export function compilers(): Compiler[] {
  return [repository, benchmarks].map((folder) => {
    const manifest = createRequire(join(folder, 'package.json')).resolve('typescript/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { version, tsc: join(dirname(manifest), 'bin', 'tsc') };
  });
}
