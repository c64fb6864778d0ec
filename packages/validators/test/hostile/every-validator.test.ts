import { describe, expect, it } from 'vitest';
import { readCorrected } from '../support/api.js';
import { createRandom } from '../support/random.js';
import { describeIn } from '../support/samples-shape.js';
import { modelSubjects, requestSubjects, type Subject } from '../support/samples-subject.js';
import { sampleOf } from '../support/samples.js';
import { validatorNamed } from '../support/validators.js';
import { hostileValues } from './values.js';

const api = await readCorrected();
const descriptions = { read: describeIn(api, 'read'), write: describeIn(api, 'write') };
const subjects = [...modelSubjects(api), ...requestSubjects(api)];
const keysOf = new Map(
  subjects.map(({ type, direction, validator }) => {
    const sample = sampleOf(type, descriptions[direction], createRandom(1, validator));
    const keys = typeof sample === 'object' && sample !== null ? Object.keys(sample) : [];
    return [validator, keys];
  }),
);

/** Longer is no sentence for a person. */
const LONGEST = 2_000;

describe('a validator answers whatever it is given', () => {
  it.each(hostileValues)('%s', (_name, make) => {
    const faults = subjects.flatMap((subject) => {
      const value = make();
      return [value, withValueEverywhere(subject, value)].flatMap((given) =>
        faultsWith(subject.validator, given),
      );
    });
    expect(faults).toEqual([]);
  });
});

/** A valid value with the hostile one in each of its keys. */
function withValueEverywhere({ validator }: Subject, value: unknown): unknown {
  return Object.fromEntries((keysOf.get(validator) ?? []).map((key) => [key, value]));
}

function faultsWith(name: string, value: unknown): string[] {
  const validator = validatorNamed(name);
  try {
    const is: unknown = validator.is(value);
    if (typeof is !== 'boolean') return [`${name}.is gave ${typeof is}`];
    const result = validator.validate(value);
    if (result.ok) return [];
    const { issues } = result;
    const tooMany = issues.length === 0 || issues.length > 100;
    const tooLong = issues.some(({ message }) => message.length > LONGEST);
    return tooMany || tooLong ? [`${name} said ${issues.length} issues, or a long one`] : [];
  } catch (error) {
    return [`${name} threw ${error instanceof Error ? error.message : typeof error}`];
  }
}
