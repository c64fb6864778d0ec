import { describe, expect, it } from 'vitest';
import { counts, isStillRecorded } from '../../../../testing/described.js';
import { readCorrected } from '../support/api.js';
import { modelSubjects, requestSubjects } from '../support/samples-subject.js';
import { type FaultKind, faultKinds } from '../support/mutants-faults.js';
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

let counted = 0;
const kinds = new Map<FaultKind, number>(faultKinds.map((kind) => [kind, 0]));
const excepted = new Set<Exception>();

describe.each([
  ['model', models],
  ['request', requests],
])('a %s that validators and ajv judge', (_kind, subjects) => {
  it.each(subjects.map((subject) => [exportedName(subject.validator), subject] as const))(
    '%s',
    (_name, subject) => {
      const { samples, mutants, disagreements, excepted: needed } = fuzzer.fuzz(subject, effort);
      counted += samples;
      for (const [kind, count] of mutants) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
      for (const exception of needed) excepted.add(exception);
      expect(disagreements.slice(0, SHOWN)).toEqual([]);
      expect(samples).toBe(Math.ceil(effort.runs / 2));
    },
  );
});

describe('the comparison', () => {
  it('is of every validator that there is', () => {
    const compared = [...models, ...requests].map(({ validator }) => exportedName(validator));
    expect(compared.toSorted()).toEqual([...validators.keys()].toSorted());
    expect(requests.length).toBe(counts.operations);
  });

  it.skipIf(!isStillRecorded('the kinds of mutants of a large description'))(
    'has mutants of every kind',
    () => {
      const listed = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ');
      console.log(`${counted} samples; mutants: ${listed}; seed ${effort.seed}`);
      expect([...kinds].filter(([, count]) => count === 0)).toEqual([]);
    },
  );

  it.skipIf(!isStillRecorded('each exception of the comparison'))(
    'needs each exception that it makes',
    () => {
      const stale = exceptions.filter((exception) => !excepted.has(exception));
      expect(stale.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([]);
    },
  );
});
