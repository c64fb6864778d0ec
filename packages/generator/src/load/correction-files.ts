import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Diagnostics } from '../diagnostics/collector.js';
import type { SourceFile } from './read.js';
import { tryRead } from './try-read.js';

/** Beside `dist` in the published package, beside `src` in the workspace. */
const shippedFolder = fileURLToPath(new URL('../../corrections', import.meta.url));

/** Reads files of corrections: those that are shipped, those that are named, or none. */
export async function readCorrectionFiles(
  wanted: boolean | readonly string[],
  diagnostics: Diagnostics,
): Promise<readonly SourceFile[]> {
  if (wanted === false) return [];
  const files = wanted === true ? shippedFiles() : wanted.map((file) => ({ file, name: file }));
  const read = await Promise.all(files.map(({ file, name }) => tryRead(file, name, diagnostics)));
  return read.filter((each) => each !== undefined);
}

function shippedFiles(): { readonly file: string; readonly name: string }[] {
  return readdirSync(shippedFolder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ file: join(shippedFolder, name), name: `corrections/${name}` }));
}
