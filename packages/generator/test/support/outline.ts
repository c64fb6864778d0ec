import type { Diagnostic } from '../../src/diagnostics/types.js';

/** The part of findings that most tests are about. */
export function outline(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ severity, code, source }) =>
    [severity, code, source?.pointer]
      .filter((part) => part !== undefined)
      .join(' ')
      .trim(),
  );
}
