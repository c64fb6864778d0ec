import { describe, expect, test } from 'vitest';

import { patternFault } from '../../src/patterns/faults.js';
import { regularExpression } from '../../src/patterns/regular-expression.js';

describe('a pattern in the syntax of other languages', () => {
  test.each<readonly [pattern: string, want: RegExp]>([
    ['(?i)^ab$', /^ab$/iu],
    ['^(?i)ab$', /^ab$/iu],
    ['(?is)^a.b$', /^a.b$/isu],
    ['(?s)^.$', /^.$/su],
    ['\\Aab\\z', /^ab$/u],
    ['\\Aab\\Z', /^ab$/u],
    ['^(?P<year>\\d{4})$', /^(?<year>\d{4})$/u],
    ['^\\pL\\PN$', /^\p{L}\P{N}$/u],
    ['^\\p{L}[\\p{N}\\-_. ]$', /^\p{L}[\p{N}\-_. ]$/u],
    // With escapes that only the older syntax allows, which knows no classes.
    ["^[\\p{L}\\'\\_]\\-\\@$", /^[\p{L}'_]-@$/u],
    ['^[\\w\\-_.]\\_$', new RegExp('^[\\w\\-_.]\\_$')],
    ['^[\\w-.]+$', /^[\w-.]+$/],
    ['^(?<=a)b|(?<!c)d$', /^(?<=a)b|(?<!c)d$/u],
    ['^[^[\\]]$', /^[^[\]]$/u],
    ['^[a&&b]$', /^[a&&b]$/u],
    ['^\\x41\\u0042\\u{43}\\cJ\\0$', /^\x41\u0042\u{43}\cJ\0$/u],
    ['^\\{a\\}{2,}$', /^\{a\}{2,}$/u],
    ['^😀$', /^😀$/u],
  ])('%s is %s', (pattern, want) => {
    expect(String(regularExpression(pattern))).toBe(String(want));
  });

  test.each<readonly [pattern: string, foreign: string]>([
    ['^((?i)[A-Z]+)$', '(?i)'],
    ['(?i:ab)', '(?i:'],
    ['(?i-s:ab)', '(?i-s:'],
    ['(?m)^a$', '(?m)'],
    ['(?x) a b', '(?x)'],
    ['^[[:alpha:]]+$', '[:alpha:]'],
    ['^[^[:^digit:]]+$', '[:^digit:]'],
    ['^[a-z&&[^b]]$', '&&['],
    ['^[a-z[0-9]]$', 'a class inside a class'],
    ['^[]a]$', 'a class inside a class'],
    ['^[^]a]$', 'a class inside a class'],
    ['^\\h+$', '\\h'],
    ['^\\Q.\\E$', '\\Q'],
    ['^\\R$', '\\R'],
    ['\\Ga', '\\G'],
    ['^[\\A]$', '\\A'],
    ['^[\\B]$', '\\B'],
    ['^\\x{41}$', '\\x'],
    ['^\\u12$', '\\u'],
    ['^\\e$', '\\e'],
    ['^\\p$', '\\p'],
    ['^a{,3}$', '{,3}'],
  ])('%s has %s, and is left out', (pattern, foreign) => {
    expect(patternFault(pattern, {})).toBe(
      `has ${foreign}, which means something else in JavaScript, or nothing`,
    );
    expect(regularExpression(pattern)).toBeUndefined();
  });

  test.each([
    ['a possessive quantifier', '^a++$'],
    ['another one', '^a?+$'],
    ['one of a number', '^a{2}+$'],
    ['an atomic group', '^(?>a+)$'],
    ['a condition', '^(a)?(?(1)b|c)$'],
    ['recursion', '^(?R)$'],
    ['a comment', '^a(?#b)$'],
    ['a class of Java', '^\\p{IsLatin}$'],
    ['a class of Java, with a needless escape', '^\\p{IsLatin}\\_$'],
    ['a property that Unicode does not have', '^\\p{Nothing}$'],
  ])('%s is none of JavaScript: %s', (_name, pattern) => {
    expect(patternFault(pattern, {})).toBe('is no regular expression of JavaScript');
  });
});
