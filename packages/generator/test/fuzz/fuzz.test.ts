import { describe, expect, test } from 'vitest';

import { fuzz, generateFrom, makeMutant } from './fuzz.js';
import { mutations } from './mutate.js';

/** `pnpm run fuzz` sets others. */
const seed = Number(process.env['OKTAFORGE_FUZZ_SEED'] ?? 1);
const count = Number(process.env['OKTAFORGE_FUZZ_COUNT'] ?? 100);

describe(`${count} mutants of small descriptions`, () => {
  const report = fuzz(seed, count);

  test('end in packages that compile, or in errors that say why not', () => {
    expect(report.faults).toEqual([]);
  });

  test('are of every kind, and some of them are accepted', () => {
    expect(Object.keys(report.kinds).toSorted()).toEqual(Object.keys(mutations).toSorted());
    expect(report.counts.accepted).toBeGreaterThan(count / 10);
    expect(report.counts.refused).toBeGreaterThan(0);
  });
});

test('a mutant can be made again from its number', () => {
  expect(makeMutant(7)).toEqual(makeMutant(7));
  expect(generateFrom(makeMutant(7).description)).toEqual(generateFrom(makeMutant(7).description));
});
