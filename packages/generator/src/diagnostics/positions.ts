import { compareText } from '../basics/words.js';
import { createLocator } from './locate.js';
import type { Diagnostic } from './types.js';

/** The texts of all files that were read, by their names in diagnostics. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Adds lines and columns to the diagnostics whose text is in `sources`, and sorts them for display: first those without a
 * file, then by file name, line and column.
 */
export function withPositions(diagnostics: readonly Diagnostic[], sources: Sources): Diagnostic[] {
  const locators = new Map([...sources].map(([file, text]) => [file, createLocator(text)]));
  return diagnostics
    .map((diagnostic) => {
      const { source } = diagnostic;
      if (source === undefined || source.line !== undefined) return diagnostic;
      const position = locators.get(source.file)?.(source.pointer);
      return { ...diagnostic, source: { ...source, ...position } };
    })
    .sort(compare);
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source?.file ?? '', b.source?.file ?? '') ||
    (a.source?.line ?? 0) - (b.source?.line ?? 0) ||
    (a.source?.column ?? 0) - (b.source?.column ?? 0) ||
    compareText(a.source?.pointer ?? '', b.source?.pointer ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
