import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { expressionsOfSources } from './expressions.js';

const { literals, constructed } = expressionsOfSources();

/** Without random choices, within the process, and for as long as it takes. */
const options = { checker: 'automaton', timeout: null } as const;

describe('a regular expression of the package', () => {
  it('is there, or there is nothing to check', () => {
    expect(literals.length).toBeGreaterThan(0);
  });

  it.each(
    literals.map(
      ({ file, source, flags }) => [`/${source}/${flags}`, file, source, flags] as const,
    ),
  )('%s of %s takes linear time', (_text, _file, source, flags) => {
    expect(timeOf(source, flags)).toMatch(/^(safe|linear)$/);
  });

  it('is written down, and not made of strings', () => {
    expect(constructed).toEqual([]);
  });
});

describe('the check of regular expressions', () => {
  it.each([
    ['^(a+)+$', 'exponential'],
    ['\\s+$', 'polynomial'],
  ])('sees that %s is %s', (source, want) => {
    expect(timeOf(source, '')).toBe(want);
  });
});

/** How the time grows with the text: `safe` does not, or `linear`, `polynomial`, `exponential`. */
function timeOf(source: string, flags: string): string {
  const found = checkSync(source, flags, options);
  return found.status === 'unknown' ? found.error.kind : found.complexity.type;
}
