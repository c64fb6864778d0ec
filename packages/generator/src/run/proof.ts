import { sha256 } from '../output/hash.js';
import type { LastOutput } from '../output/last-output.js';
import type { OutputFile } from '../output/types.js';

/**
 * Proves that printed files are TypeScript, so that a bug of the printer cannot reach the disk. What an earlier run has
 * recorded with the same text was proved then; the parser is loaded only for other files.
 *
 * @throws Error when one is not
 */
export async function provePrinted(
  files: readonly OutputFile[],
  last: LastOutput<unknown> | undefined,
): Promise<void> {
  const records = new Map(last?.outputs.map((output) => [output.path, output]));
  const isProved = ({ path, content }: OutputFile): boolean => {
    const record = records.get(path);
    const hash = record && sha256(content);
    return hash !== undefined && (record?.sha256 === hash || record?.source === hash);
  };
  const unproved = files.filter((file) => file.printed === true && !isProved(file));
  if (unproved.length === 0) return;
  const { assertParse } = await import('../ts/parses.js');
  assertParse(unproved);
}
