import { describe, expect, it } from 'vitest';
import { checks } from '../../src/generated/http/checks.js';
import { routes } from '../../src/generated/http/routes.js';
import { readRoutes } from '../../src/runtime/http/route-table.js';
import { tableValidators } from '../../src/runtime/http/table-validators.js';
import type { ValidateOptions, Validator } from '../../src/index.js';
import { hostileValues } from '../hostile/values.js';
import { readCorrected } from '../support/api.js';
import { newMutantsOf, pickMutant } from '../support/mutants.js';
import { createRandom } from '../support/random.js';
import { describeIn } from '../support/samples-shape.js';
import { requestSubjects, type Subject } from '../support/samples-subject.js';
import { sampleOf } from '../support/samples.js';
import { validatorNamed } from '../support/validators.js';

/*
 * A matcher of all operations has its checks as a table. They say the same as the generated ones, which other tests compare with
 * the description.
 */

const SAMPLES = 10;

const api = await readCorrected();
const description = describeIn(api, 'write');
const table = tableValidators(readRoutes(routes), checks);
const made = new Set<string>();

const strict = { unknownKeys: 'report', readOnly: 'report' } as const;
const options: readonly ValidateOptions[] = [
  {},
  { ...strict, unknownValues: 'allow' },
  { ...strict, maxIssues: 1 },
];

function inTable(operationId: string): Validator<unknown> {
  const validator = table.get(operationId);
  if (validator === undefined) throw new Error(`the table has no ${operationId}`);
  return validator;
}

function* valuesOf({ type, validator }: Subject): Generator<unknown> {
  const random = createRandom(1, validator);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const value = sampleOf(type, description, random);
    yield value;
    yield pickMutant(value, type, description, random)?.value;
    const chosen = { made, subject: validator, random };
    for (const mutant of newMutantsOf(value, type, description, chosen)) yield mutant.value;
  }
}

/** Whether the value is valid, and the issues. The value itself is left out, since comparing it would run its code. */
function said(validator: Validator<unknown>, value: unknown): unknown {
  const results = options.map((each) => validator.validate(value, each));
  return [validator.is(value), ...results.map((result) => (result.ok ? [] : result.issues))];
}

describe('the table of checks', () => {
  const subjects = requestSubjects(api).map((subject, index) => {
    return { ...subject, id: api.operations[index]?.id ?? '' };
  });

  it.each(subjects)('says of what is made for $id what the generated check says', (subject) => {
    const [ours, generated] = [inTable(subject.id), validatorNamed(subject.validator)];
    for (const value of valuesOf(subject)) {
      expect(said(ours, value)).toEqual(said(generated, value));
    }
  });

  it.each(hostileValues)(
    'says of %s in every operation what the generated check says',
    (_, make) => {
      for (const { id, validator } of subjects) {
        const [ours, generated] = [inTable(id), validatorNamed(validator)];
        const bodies = api.operations.find((operation) => operation.id === id)?.params ?? [];
        const within = bodies.map(({ property }) => () => ({ [property]: make() }));
        for (const value of [make, ...within]) {
          expect(said(ours, value())).toEqual(said(generated, value()));
        }
      }
    },
  );
});
