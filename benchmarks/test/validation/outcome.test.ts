import { describe, expect, it } from 'vitest';
import type { ProbeOutput } from '../../src/validation/probe-types.js';
import { outcomeOf } from '../../src/validation/times.js';

const cases = {
  id: 'feed',
  valid: [{ check: 'feed', value: 1 }],
  invalid: [
    { check: 'feed', value: 'x' },
    { check: 'feed', value: 'y' },
  ],
};

/** One process: two rounds, with the base at 10 and then at 40 because the machine was busy. */
function output(accepts: boolean, lax: readonly boolean[]): ProbeOutput {
  return {
    answers: [
      { name: 'base', valid: [true], invalid: [false, false] },
      { name: 'other', valid: [accepts], invalid: lax },
    ],
    times: [
      { name: 'base', nanoseconds: [10, 40] },
      ...(accepts ? [{ name: 'other', nanoseconds: [5, 20] }] : []),
    ],
  };
}

describe('outcomeOf', () => {
  it.each([
    [
      'the ratio round by round, which a busy machine leaves as it is',
      {
        given: output(true, [false, false]),
        want: { name: 'other', ratio: 2, nanoseconds: 12.5 },
      },
    ],
    [
      'what it accepts without right',
      {
        given: output(true, [false, true]),
        want: {
          name: 'other',
          ratio: 2,
          nanoseconds: 12.5,
          lax: 'accepts 1 of 2 invalid values, of feed: "y"',
        },
      },
    ],
    [
      'no time for one that refuses what is valid',
      {
        given: output(false, [false, false]),
        want: { name: 'other', reason: 'refuses 1 of 1 valid values, of feed: 1' },
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(outcomeOf('other', 'base', cases, [given])).toEqual(want);
  });

  it('refuses to go on when the base does not answer as it should', () => {
    const given = output(true, [false, true]);
    expect(() => outcomeOf('other', 'other', cases, [given])).toThrow('feed: other accepts 1 of 2');
  });
});
