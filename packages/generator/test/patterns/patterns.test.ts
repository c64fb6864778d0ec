import { describe, expect, test } from 'vitest';

import { patternFault } from '../../src/patterns/faults.js';
import { regularExpression } from '../../src/patterns/regular-expression.js';
import { runsFor, textOf, type TextLimits } from '../../src/patterns/sample.js';

/** Patterns of the descriptions that Okta publishes, and kinds that others have. */
const sound: readonly (readonly [pattern: string, limits: TextLimits])[] = [
  ['(00u|pca)[0-9a-zA-Z]+', { minLength: 20, maxLength: 20 }],
  ['req[0-9a-zA-Z]+', { minLength: 20, maxLength: 20 }],
  ['^[0-9a-f]{24}$', { minLength: 24, maxLength: 24 }],
  ['^\\d+\\.\\d+$', {}],
  ['^[a-zA-Z0-9 .\\-_]*$', { maxLength: 512 }],
  ['^\\+[1-9]\\d{1,14}$', { maxLength: 15 }],
  ['(?i)^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', {}],
  ['^[\\w\\-_. ]+$', { minLength: 1, maxLength: 50 }],
  ['^(?:\\*|\\^?\\d+(?:\\.\\d+){0,2})$', {}],
  ["^https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$", {}],
  ['^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$', {}],
  ['^(?=.*[A-Z])(?=.*\\d).{8,}$', { maxLength: 20 }],
  ['^(?!admin)[a-z]+$', {}],
  ['^(?<year>\\d{4})-\\d\\d$', {}],
  ['\\bcat\\b', {}],
  ['^a{2}?b{1,}?c?$', {}],
  ['^(a|bb|ccc)$', { minLength: 3 }],
  ['^\\u0041\\x42\\cJ$', {}],
  ['^\\p{Lu}\\p{L}+$', {}],
  ['^[^a-zA-Z0-9]{3}$', {}],
  ['^日本$', {}],
  ['^[日本]$', {}],
  ['^\\/\\[\\]]$', {}],
  ['^[\\]\\-a]{3}$', {}],
  ['^x\\_y$', {}],
  ['^$', {}],
  ['', { minLength: 3 }],
  ['a', { minLength: 30 }],
  ['^(?:)$|^long$', { minLength: 2 }],
  ['^()*$', {}],
];

describe('a pattern', () => {
  test.each(sound)('%s is sound, and every text that is made matches', (pattern, limits) => {
    expect(patternFault(pattern, limits)).toBeUndefined();
    const texts = [100, 200, 300].map((seed) => textOf(runsFor(pattern, limits) ?? [], seed));
    const { minLength = 0, maxLength = Infinity } = limits;
    for (const text of texts) {
      expect(text).toMatch(regularExpression(pattern) ?? '');
      expect(text.length).toBeGreaterThanOrEqual(minLength);
      expect(text.length).toBeLessThanOrEqual(maxLength);
    }
  });

  test.each<readonly [string, TextLimits, string]>([
    ['(', {}, 'is no regular expression of JavaScript'],
    ['^[a-z', {}, 'is no regular expression of JavaScript'],
    ['^(?=(a+)+$)a', {}, 'can take exponential time'],
    ['^(?<!(a+)+)b', {}, 'can take exponential time'],
    ['^[^\\s\\S]$', {}, 'matches no text of the length that is allowed'],
    ['^(?!)', {}, 'matches no text of the length that is allowed'],
    ['^[]$', {}, 'matches no text of the length that is allowed'],
    ['^(a+)+$', {}, 'can take exponential time'],
    ['^((a)+)+$', {}, 'can take exponential time'],
    ['^(?:a?\\.[a.]+)*$', {}, 'can take exponential time'],
    ['^(a)\\1$', {}, 'can take exponential time'],
    ['^(?<a>x)\\k<a>$', {}, 'can take exponential time'],
    ['^P(?:$)(\\d+Y)?$', {}, 'goes on after its end ($) or before its beginning (^)'],
    ['a?^b', {}, 'goes on after its end ($) or before its beginning (^)'],
    ['(a$|b$)c*', {}, 'goes on after its end ($) or before its beginning (^)'],
    ['^[a-z]$', { maxLength: 75 }, 'allows one character, but maxLength 75'],
    ['^[a-z]{3}$', { maxLength: 2 }, 'matches no text of the length that is allowed'],
    ['^[a-z]{3}$', { minLength: 4 }, 'matches no text of the length that is allowed'],
    ['^(?!a)a$', {}, 'matches no text of the length that is allowed'],
    ['^a{1000000000}$', {}, 'matches no text of the length that is allowed'],
    [`^${'('.repeat(3_000)}a${')'.repeat(3_000)}$`, {}, 'has more than 4000 characters'],
  ])('%s with %o %s', (pattern, limits, want) => {
    expect(patternFault(pattern, limits)).toBe(want);
  });

  test.each([
    ['^[a-z]$', { maxLength: 1 }],
    ['^(a$|b)c*', {}],
    ['(^a|b)$', {}],
  ])('%s has no dead part', (pattern, limits) => {
    expect(patternFault(pattern, limits)).toBeUndefined();
  });

  test('is read by the flag of other languages', () => {
    expect(regularExpression('(?i)^ab$')).toEqual(/^ab$/iu);
    expect(runsFor('(?i)^ab$', {})?.map(({ characters }) => characters)).toEqual(['a', 'b']);
  });
});
