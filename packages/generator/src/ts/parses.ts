import { ts } from 'ts-morph';

import type { OutputFile } from '../output/types.js';

/**
 * Parses printed files, which proves them to be TypeScript. The trees are dropped one by one.
 *
 * @throws Error naming file and place when one does not parse: a bug of an emitter, never of a description.
 */
export function assertParse(files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const options = {
      languageVersion: ts.ScriptTarget.Latest,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    };
    assertNoFault(path, content, ts.createSourceFile(path, content, options) as Parsed);
  }
}

/** The parser stores its errors on the node, in a property that the public types do not have. */
interface Parsed {
  readonly parseDiagnostics?: readonly { readonly start: number; readonly messageText: unknown }[];
}

function assertNoFault(path: string, content: string, { parseDiagnostics }: Parsed): void {
  const first = parseDiagnostics?.[0];
  if (first === undefined) return;
  const line = content.slice(0, first.start).split('\n').length;
  const message = JSON.stringify(first.messageText);
  throw new Error(`${path}:${line}: the printer wrote text that is no TypeScript: ${message}`);
}
