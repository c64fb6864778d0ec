import { emitSdk } from '../../src/emit/sdk/index.js';
import { generatedRoot } from '../../src/emit/sdk/files.js';
import { formatFiles } from '../../src/output/format.js';
import type { OutputFile } from '../../src/output/types.js';
import { build } from './descriptions.js';

/** The generated files of a sound description by their path in the generated folder, and `api.md` beside them. */
export function emitted(description: unknown): ReadonlyMap<string, OutputFile> {
  const files = emitSdk(build(description).api);
  return new Map(files.map((file) => [file.path.replace(`${generatedRoot}/`, ''), file]));
}

/** The text of one declaration, its comment included. */
export function declarationOf(
  files: ReadonlyMap<string, OutputFile>,
  path: string,
  name: string,
): string {
  const file = files.get(path);
  if (file === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(', ')}`);
  const declares = new RegExp(`^(export )?(interface|type|const|function) ${name}\\b`, 'm');
  const found = file.content
    .trimEnd()
    .split('\n\n')
    .find((paragraph) => declares.test(paragraph));
  if (found === undefined) throw new Error(`no ${name} in ${path}`);
  return found;
}

/** What prettier would make of each file that its emitter calls formatted, and how it differs: empty where all agree. */
export async function layoutFaults(files: Iterable<OutputFile>): Promise<string[]> {
  const formatted = [...files].filter(
    (file) => file.formatted === true && file.path.endsWith('.ts'),
  );
  if (formatted.length === 0) throw new Error('no file claims to be laid out');
  const wanted = await formatFiles(
    formatted.map(({ path, content }) => ({ path, content })),
    () => undefined,
  );
  return wanted
    .filter((want, index) => want.content !== formatted[index]?.content)
    .map(({ path }) => path);
}
