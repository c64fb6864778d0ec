import { describe, expect, it } from 'vitest';
import type { Operation } from '@oktaforge/generator';
import { readCorrected } from '../support/api.js';
import { hasBody, paramsOf, readSamples, succeeded } from '../conformance/support/exchanges.js';
import { sharedFile } from '../../../../testing/shared.js';
import { requestReference } from '../support/json-schema.js';
import { createAjv } from '../support/validators-ajv.js';
import { validatorNamed } from '../support/validators.js';
import { type Change, changesOf, kinds } from './mutate.js';
import { createTable } from './table.js';

/** How many a failed test shows. */
const SHOWN = 5;

const file = sharedFile('traffic/exchanges.jsonl');

describe.skipIf(file === undefined)('recorded requests with one change', async () => {
  const api = await readCorrected();
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const taken = file === undefined ? [] : readSamples(file, operations);
  const recorded = distinct(
    taken.filter((sample) => succeeded(sample) && hasBody(sample)),
    (sample) => `${sample.operation.id} ${JSON.stringify(sample.exchange.requestBody)}`,
  ).map((sample) => ({ operation: sample.operation, params: paramsOf(sample) }));

  const ajvFor = createAjv(api);
  const table = createTable();
  const wrong: string[] = [];
  let skipped = 0;
  for (const [{ id }, all] of byOperation(recorded)) {
    const validator = validatorNamed(`${id}Request`);
    const ajv = ajvFor(requestReference(id));
    // Of what is wrong as it was recorded, a change does not say anything.
    const valid = all.filter((params) => ajv(params));
    skipped += all.length - valid.length;
    for (const change of valid.flatMap((params) => [...changesOf(params)])) {
      const result = validator.validate(change.value);
      const forbidden = !ajv(change.value);
      const placed = !result.ok && result.issues.some(({ path }) => isAt(path, change.path));
      table.count({ kind: change.kind, forbidden, rejected: !result.ok, placed });
      if (forbidden === result.ok || (forbidden && !placed)) wrong.push(described(id, change));
    }
  }

  it('are many, of many operations', () => {
    console.log(`${table.text()}\n${recorded.length} requests, ${skipped} refused as recorded`);
    expect(recorded.length).toBeGreaterThan(350);
    expect(skipped).toBeLessThan(recorded.length / 50);
  });

  // Dates in what is sent are mostly set by the API only, and then not checked.
  const judged = kinds.filter((kind) => table.row(kind).forbidden > 0);

  it('are of every kind, aside from dates', () => {
    expect(kinds.filter((kind) => !judged.includes(kind) && kind !== 'bad date')).toEqual([]);
  });

  it.each(judged)('are rejected where the description forbids them: %s', (kind) => {
    const { forbidden, rejected, placed, accepted, allowed } = table.row(kind);
    expect(rejected / forbidden).toBeGreaterThanOrEqual(0.99);
    expect(placed / forbidden).toBeGreaterThanOrEqual(0.99);
    expect(accepted).toBe(allowed);
  });

  it('leave nothing that is judged wrongly, or reported at another place', () => {
    expect(wrong.slice(0, SHOWN)).toEqual([]);
  });
});

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function byOperation(
  recorded: readonly { readonly operation: Operation; readonly params: unknown }[],
): Map<Operation, unknown[]> {
  const groups = new Map<Operation, unknown[]>();
  for (const { operation, params } of recorded) {
    groups.set(operation, [...(groups.get(operation) ?? []), params]);
  }
  return groups;
}

/** Whether an issue is where the change is, or inside it. */
function isAt(path: readonly unknown[], place: readonly unknown[]): boolean {
  return place.every((key, index) => path[index] === key);
}

function described(id: string, { kind, path, value }: Change): string {
  return `${id}: ${kind} at ${JSON.stringify(path)} of ${JSON.stringify(value).slice(0, 1_000)}`;
}
