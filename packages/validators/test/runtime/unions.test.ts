import { describe, expect, it } from 'vitest';

import {
  childPlace,
  fail,
  isAnyOf,
  isArray,
  isObject,
  isString,
  modelValidator,
} from '../../src/runtime/index.js';
import type { Check } from '../../src/runtime/place.js';

const texts: Check = (value, place) => isArray(value, place, isString);
const named: Check = (value, place) =>
  isObject(value)
    ? isString(value['name'], childPlace(place, 'name'))
    : fail(place, value, 'an object');
const union = modelValidator(
  'Union',
  (value, place) => isAnyOf(value, place, [texts, named]),
  true,
);

describe('a union without a discriminator', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['its first member', ['a'], []],
    ['its second member', { name: 'a' }, []],
    ['the member that got further: an item', ['a', 1, 2], ['1 wrong_type', '2 wrong_type']],
    ['the member that got further: a property', { name: 1 }, ['name wrong_type']],
    ['none, where it is none at all', 42, [' no_match']],
  ])('reports %s', (_name, value, want) => {
    const result = union.validate(value);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(want);
    expect(union.is(value)).toBe(want.length === 0);
  });

  it('stops at the limit of issues', () => {
    const result = union.validate([1, 2, 3, 4], { maxIssues: 2 });
    expect(result.ok ? 0 : result.issues.length).toBe(2);
  });
});
