import type { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { codes } from '../diagnostics/codes.js';

/** What the manifest says must come out of the description. */
export interface Expectations {
  /** The manifest, as it is to be shown. */
  readonly file: string;
  /** `info.version`. */
  readonly version: string;
  readonly counts: Counts;
}

/** Sizes of an API. */
export interface Counts {
  readonly operations: number;
  /** Pairs of a path and a method. */
  readonly pathVerbs: number;
  readonly schemas: number;
  /** Tags of operations. */
  readonly areas: number;
}

export const countNames = ['operations', 'pathVerbs', 'schemas', 'areas'] as const;

/**
 * Compares what was found with what the manifest expects. Each difference is an error at its place in the manifest:
 * `unexpected-version` or `unexpected-count`.
 */
export function checkExpectations(
  expected: Expectations,
  actual: Omit<Expectations, 'file'>,
  diagnostics: Diagnostics,
): void {
  const report = (code: string, message: string, pointer: string): void => {
    const help = codes[code]?.help;
    const source = { file: expected.file, pointer };
    const found: Diagnostic = { code, severity: 'error', message, source };
    diagnostics.add(help === undefined ? found : { ...found, help });
  };
  if (actual.version !== expected.version) {
    const message = `The description is version ${actual.version}, and ${expected.version} is expected.`;
    report('unexpected-version', message, '/expected/version');
  }
  for (const name of countNames) {
    const [found, wanted] = [actual.counts[name], expected.counts[name]];
    if (found === wanted) continue;
    const message = `The description has ${found} ${name}, and ${wanted} are expected.`;
    report('unexpected-count', message, `/expected/${name}`);
  }
}
