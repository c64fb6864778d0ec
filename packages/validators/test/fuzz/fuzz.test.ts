import { describe, expect, it } from 'vitest';
import { readCorrected } from '../conformance/support/api.js';
import { modelSubjects, requestSubjects } from '../support/samples-subject.js';
import { exportedName, validators } from '../support/validators.js';
import { effortFrom } from './effort.js';
import { type Exception, exceptions } from './exceptions.js';
import { createFuzzer } from './fuzz.js';

const api = await readCorrected();
const models = modelSubjects(api);
const requests = requestSubjects(api);
const effort = effortFrom(process.env);
const fuzzer = createFuzzer(api);

/** How many disagreements a failed test shows. */
const SHOWN = 3;

const counted = { samples: 0, mutants: 0 };
const excepted = new Set<Exception>();

describe.each([
  ['model', models],
  ['request', requests],
])('a %s that validators and ajv judge', (_kind, subjects) => {
  it.each(subjects.map((subject) => [exportedName(subject.validator), subject] as const))(
    '%s',
    (_name, subject) => {
      const { samples, mutants, disagreements, excepted: needed } = fuzzer.fuzz(subject, effort);
      counted.samples += samples;
      counted.mutants += mutants;
      for (const exception of needed) excepted.add(exception);
      expect(disagreements.slice(0, SHOWN)).toEqual([]);
      expect(samples + mutants).toBeGreaterThanOrEqual(effort.runs);
    },
  );
});

describe('the comparison', () => {
  it('is of every validator that there is', () => {
    const compared = [...models, ...requests].map(({ validator }) => exportedName(validator));
    expect(compared.toSorted()).toEqual([...validators.keys()].toSorted());
    expect(requests.length).toBe(350);
  });

  it('needs each exception that it makes', () => {
    console.log(`${counted.samples} samples and ${counted.mutants} mutants, seed ${effort.seed}`);
    const stale = exceptions.filter((exception) => !excepted.has(exception));
    expect(stale.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([]);
  });
});
