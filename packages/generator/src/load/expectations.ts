import { Diagnostics } from '../diagnostics/collector.js';

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
 * Compares what was found with what the manifest expects. Each difference is an error at its place
 * in the manifest: `unexpected-version` or `unexpected-count`.
 */
export function checkExpectations(
  expected: Expectations,
  actual: Omit<Expectations, 'file'>,
  diagnostics: Diagnostics,
): void {
  const own = new Diagnostics(expected.file);
  if (actual.version !== expected.version) {
    own.error('unexpected-version', {
      message: `The description is version ${actual.version}, and ${expected.version} is expected.`,
      pointer: '/expected/version',
    });
  }
  for (const name of countNames) {
    const [found, wanted] = [actual.counts[name], expected.counts[name]];
    if (found === wanted) continue;
    own.error('unexpected-count', {
      message: `The description has ${found} ${name}, and ${wanted} are expected.`,
      pointer: `/expected/${name}`,
    });
  }
  diagnostics.add(...own.all);
}
