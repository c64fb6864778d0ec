import type { Operation } from '@oktaforge/generator';
import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../../testing/described.js';
import { isSecretName } from '../../../../generator/src/ir/secrets.js';
import { readCorrected } from '../../../../validators/test/support/api.js';
import { operations } from '../../../src/generated/operations.js';
import { createMockOkta } from '../../../src/index.js';
import type { OperationFacts } from '../../../src/runtime/engine/facts.js';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { special } from '../../operations/special.js';
import { callOf } from '../../support/calls.js';
import { situationOf } from '../../support/situation.js';
import { inputFixtureOf } from '../../support/fixtures.js';
import { type Answer, leaksIn, parsed, readAll, textsOf, watch } from './answers.js';
import { replacedAt } from './paths.js';
import { secretPlaces } from './secrets.js';

const api = await readCorrected();
const places = secretPlaces(api);

/** Every write that takes a secret or answers with one, once for each kind of thing that it takes. */
const cases = operations.flatMap((facts) => {
  const { bodyModel, model = '', method, path } = facts;
  const operation = api.operations.find(({ id }) => id === facts.id);
  if (operation === undefined || method === 'GET') return [];
  const taking = (bodyModel === undefined ? [] : places.variantsOf(bodyModel)).filter(
    (variant) => places.in(variant, 'write').size > 0,
  );
  const isAnswered = taking.length === 0 && places.in(model, 'read').size > 0;
  return [...taking, ...(isAnswered ? [''] : [])].map(
    (variant) => [`${method} ${path} ${variant}`.trim(), operation, facts, variant] as const,
  );
});

interface Attempt {
  /** Of the write, twice. */
  readonly statuses: readonly number[];
  readonly leaks: readonly string[];
}

/** Sends a body with secrets, and once more, and then reads all that there is. */
async function attempt(
  operation: Operation,
  { body: key = '' }: OperationFacts,
  variant: string,
  bodyOf: (own: JsonObject) => JsonObject,
): Promise<Attempt> {
  const mock = createMockOkta({ seed: 1, rateLimits: false });
  const watched = watch(mock);
  const { answers } = watched;
  const situation = situationOf(operation, api, mock);
  const params = special[operation.id]?.(mock, situation) ?? situation;
  const body = bodyOf(asObject(params[key]));
  const call = callOf(api, { orgUrl: mock.orgUrl, fetch: watched.fetch }, operation);
  const again = { ...params, ...(key !== '' && { [key]: body }) };
  // The SDK throws what the mock refuses; the answer is looked at either way.
  for (let times = 0; times < 2; times += 1) await call(again).then(undefined, () => undefined);
  const written = [...answers];
  await readAll(mock, watched);
  const read = answers.slice(written.length);
  const sent = textsOf(body)
    .filter(([path, text]) => places.in(variant, 'write').has(path) && text.length > 3)
    .map(([, text]) => text);
  const made = written.flatMap(madeIn).filter((text) => !sent.includes(text));
  return {
    statuses: written.map(({ status }) => status),
    leaks: [
      ...answers.flatMap((answer) => leaksIn(answer, sent)),
      ...read.flatMap((answer) => leaksIn(answer, made)),
    ],
  };
}

/** The secrets that an answer shows: those of the mock are in no later answer. */
function madeIn({ status, text }: Answer): readonly string[] {
  if (status >= 300) return [];
  const named = textsOf(parsed(text)).filter(([path]) =>
    isSecretName(path.split('.').at(-1) ?? ''),
  );
  return named.map(([, value]) => value).filter((value) => value.length >= 8 && MADE.test(value));
}

/** What is random has digits; dates have them, too. */
const MADE = /^(?!\d{4}-\d\d-\d\dT).*\d/;

describe('secrets', () => {
  const isWhole = isStillRecorded('how many writes have secrets');
  it.skipIf(!isWhole)('are in many writes, as the generator sees it', () => {
    expect(new Set(cases.map(([, { id }]) => id)).size).toBeGreaterThanOrEqual(25);
  });

  it.each(cases)('%s: none comes back', async (_name, operation, facts, variant) => {
    let number = 0;
    const secret = (): string => `Abcd1!secret${String((number += 1))}`;
    const filled = replacedAt(inputFixtureOf(variant), places.in(variant, 'write'), secret);
    const bodies: ((own: JsonObject) => JsonObject)[] = [() => filled];
    // What works only with a body of its own, such as a new password with the old one.
    if (variant === '' || operation.id in special) bodies.push((own) => own);
    const attempts = [];
    for (const bodyOf of bodies) attempts.push(await attempt(operation, facts, variant, bodyOf));
    expect(attempts.flatMap(({ leaks }) => leaks)).toEqual([]);
    const statuses = attempts.flatMap((one) => one.statuses);
    expect(statuses.filter((status) => status < 300)).not.toEqual([]);
  });
});
