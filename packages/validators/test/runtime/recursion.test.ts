import { describe, expect, test } from 'vitest';

import { isObject, modelValidator, recurse } from '../../src/runtime/index.js';
import type { Place } from '../../src/runtime/index.js';

/** A tree whose nodes are checked by their base, which checks them by their subtype. */
function checkTree(value: unknown, place: Place): boolean {
  return recurse('Tree', value, place, checkFork);
}
function checkFork(value: unknown, place: Place): boolean {
  return recurse('Fork', value, place, checkNext);
}
function checkNext(value: unknown, place: Place): boolean {
  return isObject(value) && (value['next'] === undefined || checkTree(value['next'], place));
}
const tree = modelValidator('Tree', checkTree, true);

const nested = (levels: number): object => (levels === 0 ? {} : { next: nested(levels - 1) });
const cyclic: { next?: object } = {};
cyclic.next = { next: cyclic };

describe('a model that contains itself, checked by its base and its subtype', () => {
  test.each([
    { given: nested(1), want: true },
    { given: nested(150), want: true },
    { given: nested(250), want: false },
    { given: cyclic, want: false },
    { given: { next: 1 }, want: false },
  ])('$want', ({ given, want }) => {
    expect(tree.is(given)).toBe(want);
  });
});
