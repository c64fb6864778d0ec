import { describe, expect, test } from 'vitest';
import { renderJson, renderText } from '../../src/diagnostics/render.js';
import type { Diagnostic } from '../../src/diagnostics/types.js';

const sources = new Map([
  ['b.yaml', 'one: 1\ntwo: 2\nthree: 3\n'],
  ['a.yaml', 'list:\n  - x\n  - y\n'],
]);

const findings: readonly Diagnostic[] = [
  {
    code: 'unknown-extension',
    severity: 'warning',
    message: 'Third.',
    source: at('b.yaml', '/three'),
  },
  { code: 'renamed-model', severity: 'info', message: 'By the way.', source: at('b.yaml', '/one') },
  {
    code: 'dead-reference',
    severity: 'error',
    message: 'Second.',
    help: 'Mend it.',
    source: at('b.yaml', '/two'),
  },
  {
    code: 'overlay-stale',
    severity: 'error',
    message: 'An item.',
    source: at('a.yaml', '/list/1'),
  },
  { code: 'not-found', severity: 'error', message: 'Nowhere in particular.' },
  { code: 'not-yaml', severity: 'error', message: 'No text.', source: at('c.yaml', '/x') },
];

function at(file: string, pointer: string): { file: string; pointer: string } {
  return { file, pointer };
}

describe('renderText', () => {
  test('groups by file, sorts by place, says what to do, and counts', () => {
    expect(renderText(findings, { sources })).toBe(`  error  Nowhere in particular.  not-found

a.yaml
  3:5  error  An item.  overlay-stale
      at /list/1

b.yaml
  2:1  error  Second.  dead-reference
      at /two
      help: Mend it.
  3:1  warning  Third.  unknown-extension
      at /three

c.yaml
  error  No text.  not-yaml
      at /x

4 errors, 1 warning, 1 note (shown with --verbose)
`);
  });

  test('shows notes when asked to', () => {
    const text = renderText(findings.slice(0, 2), { sources, verbose: true });
    expect(text).toBe(`b.yaml
  1:1  note  By the way.  renamed-model
      at /one
  3:1  warning  Third.  unknown-extension
      at /three

1 warning, 1 note
`);
  });

  test('says nothing about nothing', () => {
    expect(renderText([], { sources })).toBe('');
  });

  test('is the same for any order of the findings', () => {
    expect(renderText([...findings].reverse(), { sources })).toBe(
      renderText(findings, { sources }),
    );
  });

  test('with colours is the same text, and each colour ends', () => {
    const text = renderText(findings, { sources, color: true });
    const codes = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, 'g');
    expect(text.replaceAll(codes, '')).toBe(renderText(findings, { sources }));
    const opened = [...text.matchAll(codes)].map((match) => Number(match[1]));
    expect(opened.filter((code) => [31, 33, 36].includes(code)).length).toBeGreaterThan(0);
    expect(opened.filter((code) => code < 22 || (code > 29 && code < 39)).length).toBe(
      opened.length / 2,
    );
  });
});

describe('renderJson', () => {
  test('is one array with lines and columns, infos included, in the same order', () => {
    const parsed = JSON.parse(renderJson(findings, sources)) as Diagnostic[];
    expect(parsed.map(({ code }) => code)).toEqual([
      'not-found',
      'overlay-stale',
      'renamed-model',
      'dead-reference',
      'unknown-extension',
      'not-yaml',
    ]);
    expect(parsed[3]).toEqual({
      code: 'dead-reference',
      severity: 'error',
      message: 'Second.',
      help: 'Mend it.',
      source: { file: 'b.yaml', pointer: '/two', line: 2, column: 1 },
    });
  });

  test('of nothing is an empty array', () => {
    expect(renderJson([], sources)).toBe('[]\n');
  });
});
