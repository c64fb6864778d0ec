import { describe, expect, test } from 'vitest';
import { readCorrected } from '../support/api.js';
import { ajvChecker, ownChecker } from './support/checkers.js';
import { hasBody, paramsOf, readSamples, type Sample } from './support/exchanges.js';
import { sharedFile } from '../../../../testing/shared.js';

interface Refusal {
  readonly operation: string;
  readonly errorCode: string;
  readonly count: number;
  /** What is wrong with it, when the validators see it; why they cannot, when they do not. */
  readonly because: string;
}

/** Requests with a body that the API answered with 400, and that the validators refuse before they are sent. */
const caught: readonly Refusal[] = [
  {
    operation: 'createUser',
    errorCode: 'E0000003',
    count: 3,
    because: 'There is no profile, or null where a value belongs.',
  },
];

/** Those that they let pass: what is wrong with these is no question of their form. */
const semantic: readonly Refusal[] = [
  {
    operation: 'createAuthenticator',
    errorCode: 'E0000001',
    count: 2,
    because: 'The organisation cannot have another authenticator of this kind.',
  },
  {
    operation: 'createUser',
    errorCode: 'E0000001',
    count: 4,
    because:
      'The profile has an attribute that the organisation does not have, or the login is taken.',
  },
  {
    operation: 'updateAuthenticator',
    errorCode: 'E0000226',
    count: 1,
    because: 'The organisation does not allow the change.',
  },
  {
    operation: 'updateGroup',
    errorCode: 'E0000003',
    count: 1,
    because: 'The body has unknown keys only, and the description requires none of a group.',
  },
  {
    operation: 'updateUserProfile',
    errorCode: 'E0000001',
    count: 2,
    because: 'An attribute of that name is still being deleted.',
  },
];

const file = sharedFile('traffic/exchanges.jsonl');

describe.skipIf(file === undefined)('requests that the real API refused', async () => {
  const api = await readCorrected();
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const refused = (file === undefined ? [] : readSamples(file, operations)).filter(
    (sample) => sample.exchange.status === 400 && hasBody(sample),
  );

  test.each([ajvChecker(api), ownChecker()])('are told apart as listed by $name', (checker) => {
    const passes = (sample: Sample) =>
      checker.request(sample.operation, paramsOf(sample)).length === 0;
    expect(counts(refused.filter((sample) => !passes(sample)))).toEqual(listed(caught));
    expect(counts(refused.filter(passes))).toEqual(listed(semantic));
  });
});

/** `createUser E0000003` -> how many. */
function counts(samples: readonly Sample[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { operation, exchange } of samples) {
    const { errorCode } = exchange.responseBody as { readonly errorCode: string };
    const key = `${operation.id} ${errorCode}`;
    found[key] = (found[key] ?? 0) + 1;
  }
  return found;
}

function listed(refusals: readonly Refusal[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    refusals.map(({ operation, errorCode, count }) => [`${operation} ${errorCode}`, count]),
  );
}
