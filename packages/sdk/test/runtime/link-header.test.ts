import { expect, test } from 'vitest';
import { findLink } from '../../src/runtime/link-header.js';

test.each<{ name: string; given: string | null; want: string | undefined }>([
  { name: 'no header', given: null, want: undefined },
  { name: 'empty', given: '', want: undefined },
  { name: 'alone', given: '<https://a/x>; rel="next"', want: 'https://a/x' },
  { name: 'self only', given: '<https://a/x>; rel="self"', want: undefined },
  {
    name: 'after self',
    given: '<https://a/1>; rel="self", <https://a/2>; rel="next"',
    want: 'https://a/2',
  },
  {
    name: 'before self',
    given: '<https://a/2>; rel="next", <https://a/1>; rel="self"',
    want: 'https://a/2',
  },
  { name: 'joined tightly', given: '<a>;rel="self",<b>;rel="next"', want: 'b' },
  { name: 'unquoted', given: '<a>; rel=self, <b>; rel=next', want: 'b' },
  { name: 'several types', given: '<a>; rel="last next"', want: 'a' },
  { name: 'part of a type', given: '<a>; rel="next-archive"', want: undefined },
  { name: 'letter case', given: '<a>; REL="Next"', want: 'a' },
  { name: 'spaces', given: '<a> ; rel = "next"', want: 'a' },
  { name: 'other parameters', given: '<a>; title="x"; rel="next"; type="y"', want: 'a' },
  { name: 'a flag before', given: '<a>; crossorigin; rel="next"', want: 'a' },
  {
    name: 'commas, semicolons and quotes in the URL',
    given: '<https://a/x?filter=a,b;c%20"d">; rel="next"',
    want: 'https://a/x?filter=a,b;c%20"d"',
  },
  { name: 'rel inside a title', given: '<a>; title="; rel=next"', want: undefined },
  {
    name: 'a link inside a title',
    given: '<a>; title="<b>; rel=next", <c>; rel="next"',
    want: 'c',
  },
  { name: 'a comma in a title', given: '<a>; title="x, y"; rel="next"', want: 'a' },
  { name: 'no parameters', given: '<a>, <b>; rel="next"', want: 'b' },
  { name: 'unclosed quotes', given: '<a>; rel="next', want: undefined },
  { name: 'no brackets', given: 'https://a/x; rel="next"', want: undefined },
])('$name', ({ given, want }) => {
  expect(findLink(given, 'next')).toBe(want);
});

// A quadratic search would take longer than any test may.
const many = 2_000_000;
test.each([
  { name: 'quotes', given: `<a>; ${'"'.repeat(many + 1)}${'; rel'.repeat(many)}` },
  { name: 'brackets that open', given: '<'.repeat(many) },
  { name: 'targets that do not end', given: '<a'.repeat(many) },
  { name: 'targets without relation', given: '<a>"'.repeat(many) },
  { name: 'space after a name', given: `<a>; rel${' '.repeat(many)}` },
  { name: 'semicolons and spaces', given: `<a>${'; '.repeat(many)}` },
  { name: 'names', given: `<a>;${'rel'.repeat(many)}` },
  { name: 'quotes within parameters', given: `<a>${';a="'.repeat(many + 1)}` },
])('a hostile header of many $name is read in one pass', ({ given }) => {
  expect(findLink(given, 'next')).toBeUndefined();
});
