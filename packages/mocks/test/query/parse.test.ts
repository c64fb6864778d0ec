import { describe, expect, it } from 'vitest';
import { QueryFault } from '../../src/runtime/query/fault.js';
import type { Filter } from '../../src/runtime/query/filter.js';
import { parseFilter } from '../../src/runtime/query/parse.js';

/** A filter with every grouping written out. */
function written(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${filter.of.map(written).join(` ${filter.kind} `)})`;
    case 'not':
      return `not ${written(filter.of)}`;
    case 'present':
      return `${filter.path.name} pr`;
    case 'element':
      return `${filter.path.name}[${written(filter.where)}]`;
    case 'compare':
      return `${filter.path.name} ${filter.operator} ${JSON.stringify(filter.value)}`;
  }
}

function faultOf(expression: string): QueryFault {
  try {
    parseFilter(expression);
  } catch (error) {
    if (error instanceof QueryFault) return error;
    throw error;
  }
  throw new Error(`${expression.slice(0, 100)} was read`);
}

describe('reads', () => {
  it.each([
    ['a eq "x"', 'a eq "x"'],
    ['  a   EQ\t"x"  ', 'a eq "x"'],
    ['A eq 1', 'A eq 1'],
    ['a pr', 'a pr'],
    ['a Pr AND b pR', '(a pr and b pr)'],
    ['a pr or b pr and c pr', '(a pr or (b pr and c pr))'],
    ['a pr and b pr or c pr', '((a pr and b pr) or c pr)'],
    ['(a pr or b pr) and c pr', '((a pr or b pr) and c pr)'],
    ['a pr or b pr or c pr', '(a pr or b pr or c pr)'],
    ['not (a pr) and b pr', '(not a pr and b pr)'],
    ['NOT(a pr or b pr)', 'not (a pr or b pr)'],
    ['not (not (a pr))', 'not not a pr'],
    ['a eq -1.5e3', 'a eq -1500'],
    ['a eq true or a eq false or a eq null', '(a eq true or a eq false or a eq null)'],
    ['a eq "say \\"hi\\" \\u0041\\n\\\\"', 'a eq "say \\"hi\\" A\\n\\\\"'],
    ['a eq "(not] and"', 'a eq "(not] and"'],
    ['emails[type eq "work" and value co "@"]', 'emails[(type eq "work" and value co "@")]'],
    ['and eq 1', 'and eq 1'],
    ['profile.some-thing_1 sw "x"', 'profile.some-thing_1 sw "x"'],
    ['__proto__.polluted eq 1', '__proto__.polluted eq 1'],
  ])('%s', (expression, want) => {
    expect(written(parseFilter(expression))).toBe(want);
  });
});

describe('refuses, and says where', () => {
  it.each([
    ['', 0, 'expected an attribute, not the end'],
    ['a', 1, 'expected an operator, not the end'],
    ['a is "x"', 2, 'expected an operator, not "is"'],
    ['a eq', 4, 'expected a value, not the end'],
    ['a eq ACTIVE', 5, 'expected a value, not "ACTIVE": texts need quotes'],
    ['a eq )', 5, 'expected a value, not ")"'],
    ['a eq "x', 5, 'a text that does not end'],
    ["a eq 'x'", 5, 'unexpected "\'"'],
    ['a eq "\\x"', 5, 'no JSON value: "\\"\\\\x\\""'],
    ['a eq 1.2.3', 5, 'no JSON value: "1.2.3"'],
    ['a eq 007', 5, 'no JSON value: "007"'],
    ['a eq True', 5, 'expected a value, not "True": texts need quotes'],
    ['a eq "x" b eq "y"', 9, 'expected and, or, or the end, not "b"'],
    ['a pr and', 8, 'expected an attribute, not the end'],
    ['a pr && b pr', 5, 'unexpected "&"'],
    ['a pr or or b pr', 11, 'expected an operator, not "b"'],
    ['(a pr', 5, 'expected ), not the end'],
    ['a pr)', 4, 'expected and, or, or the end, not ")"'],
    ['a[b pr', 6, 'expected ], not the end'],
    ['a[b pr)', 6, 'expected ], not ")"'],
    ['()', 1, 'expected an attribute, not ")"'],
    ['not a pr', 4, 'expected ( after not, not "a"'],
    ['a..b pr', 0, 'no attribute: "a..b"'],
    ['a. pr', 0, 'no attribute: "a."'],
    ['"a" eq 1', 0, 'expected an attribute, not "\\"a\\""'],
    ['a eq "😀" 😀', 10, 'unexpected "😀"'],
  ])('%s', (expression, position, detail) => {
    const fault = faultOf(expression);
    expect(fault).toMatchObject({
      code: 'invalid_filter',
      parameter: 'filter',
      position,
      status: 400,
      errorCode: 'E0000031',
      message: 'Invalid search criteria.',
      causes: [`filter: ${detail} at character ${String(position + 1)}`],
    });
  });

  it('a search, by its own code', () => {
    expect(() => parseFilter('a', 'search')).toThrow(
      expect.objectContaining({ code: 'invalid_search', parameter: 'search' }),
    );
  });
});

describe('is bounded', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}a pr${')'.repeat(depth)}`;

  it('takes 50 parentheses within each other and no more', () => {
    expect(written(parseFilter(nested(50)))).toBe('a pr');
    expect(faultOf(nested(51))).toMatchObject({ code: 'too_complex', position: 50 });
  });

  it.each([
    ['not', 'not ('.repeat(60)],
    ['brackets', 'a['.repeat(60)],
    ['parentheses that stay open', '('.repeat(8000)],
  ])('refuses deep %s', (_name, expression) => {
    expect(faultOf(expression).code).toBe('too_complex');
  });

  it('takes parentheses beside each other without end', () => {
    const wide = Array.from({ length: 500 }, () => '(a pr)').join(' or ');
    expect(parseFilter(wide)).toMatchObject({ kind: 'or', of: { length: 500 } });
  });

  it('refuses what is longer than a URL', () => {
    expect(faultOf(`a eq "${'x'.repeat(8192)}"`).code).toBe('too_complex');
  });

  it.each([
    ['a text that does not end', `a eq "${'\n\\\\'.repeat(2000)}`],
    ['digits and signs', `a eq ${'1e+-.'.repeat(1500)}`],
    ['dots', `${'a.'.repeat(4000)} pr`],
  ])('refuses a long run of %s, with a short message', (_name, expression) => {
    const fault = faultOf(expression);
    expect(fault.code).toBe('invalid_filter');
    expect(fault.causes.join('').length).toBeLessThan(250);
  });
});
