import { describe, expect, it } from 'vitest';

import { type Limits, meets } from '../../src/runtime/constraints.js';
import { modelValidator } from '../../src/runtime/index.js';

/** The first thing that is wrong, as `code: expected`; undefined where nothing is. */
function fault(value: unknown, limits: Limits): string | undefined {
  const check = modelValidator('Limited', (given, place) => meets(given, place, limits), true);
  const result = check.validate(value);
  expect(check.is(value)).toBe(result.ok);
  return result.ok ? undefined : `${result.issues[0]?.code}: ${result.issues[0]?.expected}`;
}

const clef = '\u{1d11e}';

describe('limits, as JSON Schema has them', () => {
  it.each<[unknown, Limits, string | undefined]>([
    ['ab', { minLength: 2, maxLength: 2 }, undefined],
    ['a', { minLength: 2 }, 'too_short: at least 2 characters'],
    ['abc', { maxLength: 2 }, 'too_long: at most 2 characters'],
    ['', { minLength: 1 }, 'too_short: at least 1 characters'],
    // Characters are code points: a clef is one, although its length is two.
    [clef + clef, { maxLength: 2 }, undefined],
    [clef, { minLength: 2 }, 'too_short: at least 2 characters'],
    [clef + clef + clef, { maxLength: 2 }, 'too_long: at most 2 characters'],
    ['abc', { pattern: /^[a-c]+$/u }, undefined],
    ['abd', { pattern: /^[a-c]+$/u }, 'bad_pattern: a string that matches ^[a-c]+$'],
    ['toolong', { maxLength: 3, pattern: /^x/u }, 'too_long: at most 3 characters'],

    [1, { minimum: 1, maximum: 1 }, undefined],
    [0, { minimum: 1 }, 'too_small: at least 1'],
    [2, { maximum: 1 }, 'too_large: at most 1'],
    [1, { exclusiveMinimum: 1 }, 'too_small: more than 1'],
    [1, { exclusiveMaximum: 1 }, 'too_large: less than 1'],
    [9, { multipleOf: 3 }, undefined],
    [10, { multipleOf: 3 }, 'not_a_multiple: a multiple of 3'],

    [['a'], { minItems: 1, maxItems: 1 }, undefined],
    [[], { minItems: 1 }, 'too_short: at least 1 items'],
    [['a', 'b'], { maxItems: 1 }, 'too_long: at most 1 items'],
    [['a', 'b'], { uniqueItems: true }, undefined],
    [['a', 'b', 'a'], { uniqueItems: true }, 'not_unique: items that differ'],
    [['1', 1], { uniqueItems: true }, undefined],

    [{ a: 1 }, { minProperties: 1, maxProperties: 1 }, undefined],
    [{}, { minProperties: 1 }, 'too_short: at least 1 properties'],
    [{ a: 1, b: 2 }, { maxProperties: 1 }, 'too_long: at most 1 properties'],

    // Limits of another type than the value's say nothing about it.
    [true, { minLength: 1, minimum: 1, minItems: 1, minProperties: 1 }, undefined],
    ['a', { minimum: 1, minItems: 1, minProperties: 1 }, undefined],
  ])('%j with %o: %s', (value, limits, want) => {
    expect(fault(value, limits)).toBe(want);
  });
});
