import { describe, expect, test } from 'vitest';

import { compactJson } from '../../src/lock/compact.js';

const long = (length: number): string => 'x'.repeat(length);

const cases: readonly { readonly name: string; readonly given: unknown; readonly want: string }[] =
  [
    { name: 'a scalar', given: 'a', want: '"a"' },
    { name: 'what fits', given: { a: [1, null], b: {} }, want: '{"a": [1, null], "b": {}}' },
    { name: 'a colon in a text', given: { 'a:,': ':,' }, want: '{"a:,": ":,"}' },
    { name: 'no value', given: { a: undefined, b: [undefined] }, want: '{"b": [null]}' },
    {
      name: 'exactly what a line holds',
      given: [long(196)],
      want: `["${long(196)}"]`,
    },
    {
      name: 'one character more',
      given: [long(197)],
      want: `[\n "${long(197)}"\n]`,
    },
    {
      name: 'a part that fits with its key, its indentation and its comma',
      given: { a: [long(189)], b: [long(189)], c: [] },
      want: `{\n "a": ["${long(189)}"],\n "b": ["${long(189)}"],\n "c": []\n}`,
    },
    {
      name: 'a part that would fit without its comma',
      given: { a: [long(190)], b: [long(190)] },
      want: `{\n "a": [\n  "${long(190)}"\n ],\n "b": ["${long(190)}"]\n}`,
    },
  ];

describe('JSON with short lines', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(compactJson(given)).toBe(want);
  });
});
