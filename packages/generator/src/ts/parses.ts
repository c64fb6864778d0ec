import { parseSync } from 'oxc-parser';

import type { OutputFile } from '../output/types.js';

/**
 * Parses printed files, which proves them to be TypeScript in which no name is declared twice.
 *
 * @throws Error naming file and place when one does not parse: a bug of an emitter, never of a description.
 */
export function assertParse(files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const [fault] = parseSync(path, content, { showSemanticErrors: true }).errors;
    if (fault === undefined) continue;
    const start = fault.labels[0]?.start ?? 0;
    const line = content.slice(0, start).split('\n').length;
    throw new Error(
      `${path}:${line}: the printer wrote text that is no TypeScript: ${fault.message}`,
    );
  }
}
