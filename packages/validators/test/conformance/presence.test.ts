import type { ObjectModel, TypeRef } from '@oktaforge/generator';
import { describe, expect, test } from 'vitest';
import { readCorrected } from '../support/api.js';
import { hasDescribedAnswer, readSamples, succeeded } from './support/exchanges.js';
import { sharedFile } from '../../../../testing/shared.js';
import { createWalker } from './support/walk.js';

interface Seen {
  objects: number;
  readonly operations: Set<string>;
  readonly years: Set<number>;
  readonly lacking: Map<string, number>;
}

const file = sharedFile('traffic/exchanges.jsonl');

describe.skipIf(file === undefined)('what is said to be there in every answer', async () => {
  const api = await readCorrected();
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const seen = new Map<string, Seen>();
  const samples = file === undefined ? [] : readSamples(file, operations).filter(succeeded);
  for (const { exchange, operation } of samples.filter(hasDescribedAnswer)) {
    const walk = createWalker(api.models, (model, value) => note(seen, model, value, exchange));
    walk((operation.result as { type: TypeRef }).type, exchange.responseBody);
  }
  const claims = api.models
    .filter((model) => model.kind === 'object')
    .flatMap((model) =>
      model.properties.flatMap(({ name, evidence }) =>
        evidence === undefined ? [] : [{ model: model.name, name, evidence }],
      ),
    );

  test('is said of the resources that are read most', () => {
    const models = new Set(claims.map(({ model }) => model));
    expect(
      ['AppUser', 'Authenticator', 'Group', 'User'].filter((name) => !models.has(name)),
    ).toEqual([]);
  });

  test('has been there in all of the recorded objects, of that number', () => {
    const wrong = claims.filter(({ model, name, evidence }) => {
      const found = seen.get(model);
      if (found === undefined) return true;
      return (
        found.lacking.has(name) ||
        found.objects !== evidence.objects ||
        found.operations.size !== evidence.operations ||
        spanOf(found.years) !== evidence.years
      );
    });
    expect(wrong).toEqual([]);
  });
});

function note(
  seen: Map<string, Seen>,
  model: ObjectModel,
  value: object,
  exchange: { readonly operationId: string; readonly recordedAt: string },
): void {
  const entry = seen.get(model.name) ?? {
    objects: 0,
    operations: new Set<string>(),
    years: new Set<number>(),
    lacking: new Map<string, number>(),
  };
  seen.set(model.name, entry);
  entry.objects += 1;
  entry.operations.add(exchange.operationId);
  entry.years.add(new Date(exchange.recordedAt).getUTCFullYear());
  for (const { name } of model.properties) {
    if (!Object.hasOwn(value, name)) entry.lacking.set(name, (entry.lacking.get(name) ?? 0) + 1);
  }
}

/** `2017–2026`, or the one year. */
function spanOf(years: ReadonlySet<number>): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
