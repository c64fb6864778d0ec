import { describe, expect, test } from 'vitest';
import { knownFailures } from './known-failures.js';
import { readCorrected } from '../support/api.js';
import { ajvChecker, ownChecker } from './support/checkers.js';
import {
  hasBody,
  hasDescribedAnswer,
  paramsOf,
  readSamples,
  succeeded,
} from './support/exchanges.js';
import type { Sample } from './support/exchanges.js';
import { overOperations, overSamples, tally } from './support/rates.js';
import { sharedFile } from '../../../../testing/shared.js';

const file = sharedFile('traffic/exchanges.jsonl');

describe.skipIf(file === undefined)('what the real API answered and took', async () => {
  const api = await readCorrected();
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const samples = file === undefined ? [] : readSamples(file, operations).filter(succeeded);
  const answers = samples.filter(hasDescribedAnswer);
  const taken = samples.filter(hasBody);

  test('is recorded for many operations', () => {
    expect(answers.length).toBeGreaterThan(1900);
    expect(taken.length).toBeGreaterThan(650);
  });

  test('is an empty object where the description has no body', () => {
    const undescribed = samples.filter(
      ({ exchange, operation }) => exchange.responseBody !== null && operation.result === undefined,
    );
    expect(undescribed.length).toBeGreaterThan(50);
    expect(undescribed.filter(({ exchange }) => !isEmpty(exchange.responseBody))).toEqual([]);
  });

  test('has an empty object as body of requests that need none', () => {
    const needless = samples.filter(
      ({ exchange, operation }) => exchange.requestBody !== null && operation.body === undefined,
    );
    expect(needless.filter(({ exchange }) => !isEmpty(exchange.requestBody)).map(idOf)).toEqual([]);
  });

  describe.each([ajvChecker(api), ownChecker()])('as $name sees it', (checker) => {
    const sides = [
      {
        side: 'answer',
        all: answers,
        faults: ({ operation, exchange }: Sample) =>
          checker.answer(operation, exchange.responseBody),
      },
      {
        side: 'request',
        all: taken,
        faults: (sample: Sample) => checker.request(sample.operation, paramsOf(sample)),
      },
    ];

    test.each(sides)('is right in 99 % of the cases: $side', ({ side, all, faults }) => {
      const tallies = tally(all, idOf, (sample) => faults(sample).length === 0);
      const [exchanges, byOperation] = [overSamples(tallies), overOperations(tallies)];
      console.info(
        `${checker.name}, ${side}: ${percent(exchanges)} of ${all.length} exchanges, ` +
          `${percent(byOperation)} over ${tallies.length} operations`,
      );
      expect(exchanges).toBeGreaterThanOrEqual(0.99);
      expect(byOperation).toBeGreaterThanOrEqual(0.99);
    });

    test.each(sides)('is wrong only as listed: $side', ({ side, all, faults }) => {
      const failing = all.filter((sample) => faults(sample).length > 0);
      const found = tally(failing, idOf, () => false).map(({ operation, all: count }) => ({
        operation,
        count,
      }));
      const listed = knownFailures
        .filter((known) => known.side === side)
        .map(({ operation, count }) => ({ operation, count }));
      expect(found).toEqual(listed);
    });
  });
});

function idOf({ operation }: Sample): string {
  return operation.id;
}

function isEmpty(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
