import type { ObjectModel, TypeRef } from '@oktaforge/generator';
import { describe, expect, test } from 'vitest';
import { readCorrected } from '../support/api.js';
import {
  type Sample,
  hasDescribedAnswer,
  readSamples,
  readSessionSamples,
  succeeded,
} from './support/exchanges.js';
import { sharedFile } from '../../../../testing/shared.js';
import { createWalker } from './support/walk.js';

interface Seen {
  objects: number;
  readonly operations: Set<string>;
  readonly years: Set<number>;
  readonly lacking: Map<string, number>;
}

const file = sharedFile('traffic/exchanges.jsonl');
const sessions = sharedFile('traffic/sessions/sessions.jsonl');

// What single exchanges do not show, sessions do.
describe.skipIf(file === undefined || sessions === undefined)(
  'what is said to be there in every answer',
  async () => {
    const api = await readCorrected();
    const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
    const seenIn = (samples: readonly Sample[]): ReadonlyMap<string, Seen> => {
      const seen = new Map<string, Seen>();
      for (const { exchange, operation } of samples.filter(succeeded).filter(hasDescribedAnswer)) {
        const walk = createWalker(api.models, (model, value) => {
          for (const each of withAncestors(model)) note(seen, each, value, exchange);
        });
        walk((operation.result as { type: TypeRef }).type, exchange.responseBody);
      }
      return seen;
    };
    const single = seenIn(file === undefined ? [] : readSamples(file, operations));
    const inSessions = seenIn(
      sessions === undefined ? [] : readSessionSamples(sessions, operations),
    );
    /** A claim about a base is one about its subtypes. */
    function withAncestors(model: ObjectModel): readonly ObjectModel[] {
      const parent = api.models.find(({ name }) => name === model.parent);
      return parent?.kind === 'object' ? [model, ...withAncestors(parent)] : [model];
    }
    const claims = api.models
      .filter((model) => model.kind === 'object')
      .flatMap((model) =>
        model.properties.flatMap(({ name, evidence }) =>
          evidence === undefined ? [] : [{ model, name, evidence }],
        ),
      );

    test('is said of the resources that are read most', () => {
      const models = new Set(claims.map(({ model }) => model.name));
      expect(
        ['AppUser', 'Authenticator', 'Group', 'User'].filter((name) => !models.has(name)),
      ).toEqual([]);
    });

    test('has been there in all of the recorded objects, of that number', () => {
      const wrong = claims.filter(({ model, name, evidence }) => {
        const found = withAncestors(model).flatMap(({ name: each }) =>
          [single, inSessions].flatMap((seen) => seen.get(each) ?? []),
        );
        return !found.some(
          ({ lacking, objects, operations: read, years }) =>
            !lacking.has(name) &&
            objects === evidence.objects &&
            read.size === evidence.operations &&
            spanOf(years) === evidence.years,
        );
      });
      expect(wrong.map(({ model, name }) => `${model.name}.${name}`)).toEqual([]);
    });
  },
);

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
