import { parsers } from 'prettier/plugins/babel';

import type { OutputFile } from '../output/types.js';

/**
 * Parses printed files as `assertParse` does, with the parser of prettier. TypeScript takes longer to load than a few files to
 * parse; its own parser is the faster one for many.
 *
 * @throws Error naming file and place when one does not parse: a bug of an emitter, never of a description.
 */
export async function assertFewParse(files: readonly OutputFile[]): Promise<void> {
  // A module has one of its parser's many options.
  const parser: { parse(text: string, options: object): unknown } = parsers['babel-ts'];
  for (const { path, content } of files) {
    try {
      await parser.parse(content, {});
    } catch (error) {
      const message = `${path}: the printer wrote text that is no TypeScript: ${String(error)}`;
      throw new Error(message, { cause: error });
    }
  }
}
