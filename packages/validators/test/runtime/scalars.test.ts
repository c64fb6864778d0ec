import { describe, expect, it } from 'vitest';

import type { Check } from '../../src/runtime/place.js';
import * as checks from '../../src/runtime/index.js';

const {
  isAnything,
  isBase64,
  isBinary,
  isBoolean,
  isFile,
  isInt32,
  isInteger,
  isNull,
  isNumber,
  isSegment,
  isString,
} = checks;

const bytes = new Uint8Array(2);
const samples: readonly (readonly [string, unknown])[] = [
  ['text', 'a'],
  ['no text', ''],
  ['boxed text', Object('a')],
  ['zero', 0],
  ['minus zero', -0],
  ['a fraction', 0.5],
  ['2 ** 31', 2 ** 31],
  ['-2 ** 31', -(2 ** 31)],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a number as text', '1'],
  ['a bigint', 1n],
  ['true', true],
  ['null', null],
  ['undefined', undefined],
  ['an array', []],
  ['an object', {}],
  ['bytes', bytes],
  ['a buffer', bytes.buffer],
  ['a blob', new Blob([])],
];
const integers = ['zero', 'minus zero', '-2 ** 31'];

describe('of all samples', () => {
  it.each<[string, Check, readonly string[]]>([
    ['isString', isString, ['text', 'no text', 'a number as text']],
    ['isSegment', isSegment, ['text', 'a number as text']],
    ['isBoolean', isBoolean, ['true']],
    ['isNumber', isNumber, ['zero', 'minus zero', 'a fraction', '2 ** 31', '-2 ** 31']],
    ['isInteger', isInteger, ['2 ** 31', ...integers]],
    ['isInt32', isInt32, integers],
    ['isNull', isNull, ['null']],
    ['isAnything', isAnything, samples.map(([name]) => name)],
    ['isBinary', isBinary, ['text', 'no text', 'a number as text', 'bytes', 'a buffer', 'a blob']],
    ['isBase64', isBase64, ['text', 'no text', 'a number as text', 'bytes', 'a buffer']],
    ['isFile', isFile, ['a blob', 'bytes']],
  ])('%s takes no other than these', (_name, check, want) => {
    const validator = checks.modelValidator('Sample', check, true);
    const taken = samples.filter(([, value]) => validator.is(value)).map(([name]) => name);
    expect(taken.toSorted()).toEqual(want.toSorted());
    expect(samples.filter(([, value]) => validator.validate(value).ok)).toHaveLength(want.length);
  });
});

describe('an enum', () => {
  const values = ['A', 'B'];
  it.each<[unknown, boolean, string | undefined]>([
    ['A', false, undefined],
    ['C', false, 'unknown_value'],
    ['C', true, undefined],
    [1, false, 'wrong_type'],
    [1, true, 'wrong_type'],
    [null, true, 'wrong_type'],
  ])('of A and B has %j where it is open: %s -> %s', (value, open, want) => {
    const check: Check = (given, place) => checks.isOneOf(given, place, values, open);
    const result = checks.modelValidator('Enum', check, true).validate(value);
    expect(result.ok ? undefined : result.issues[0]?.code).toBe(want);
  });
});
