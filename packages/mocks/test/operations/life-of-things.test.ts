import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../testing/described.js';
import { createMockOkta } from '../../src/index.js';
import * as fixtures from '../../src/fixtures.js';
import { operations } from '../../src/generated/operations.js';
import { models } from '../../src/generated/models.js';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import { factsOf } from '../../src/runtime/engine/models.js';
import { fill } from '../../src/runtime/engine/paths.js';
import type { JsonObject } from '../../src/runtime/json.js';
import { modelOf } from '../support/collections.js';
import { fixtureName } from '../support/situation.js';
import { describedStatuses } from '../support/statuses.js';
import { bodies } from './bodies.js';

/** Collections whose things are created, read, listed and deleted at one path each. */
const collections = [...new Set(operations.map(({ target }) => target))].filter((target) =>
  ['create', 'read', 'list', 'delete'].every((role) => operationOn(target, role) !== undefined),
);

function operationOn(target: string, role: string): OperationFacts | undefined {
  return operations.find((one) => one.target === target && one.role === role);
}

const statuses = await describedStatuses();
const all = fixtures as unknown as Readonly<Record<string, () => JsonObject>>;

describe('things live from their creation to their deletion', () => {
  it.skipIf(!isStillRecorded('how many kinds of things live'))('are of many kinds', () => {
    expect(collections.length).toBeGreaterThan(20);
  });

  it.each(collections)('%s', async (target) => {
    const mock = createMockOkta({ rateLimits: false, org: { users: 1, groups: 1, apps: 1 } });
    const send = async (method: string, path: string, body?: object) => {
      const response = await mock.fetch(path, {
        method,
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as JsonObject };
    };
    const collection = placeOf(target, mock);
    const creates = operationOn(target, 'create');
    const sent =
      bodies[target]?.(mock) ?? all[fixtureName(creates?.bodyModel ?? '', true)]?.() ?? {};
    const query = target === '/api/v1/policies' ? '?type=OKTA_SIGN_ON' : '';

    const created = await send('POST', collection, sent);
    expect(created.status).toBe(statuses.get(creates?.id ?? ''));
    const id = idOf(target, created.body);
    const own = `${collection}/${encodeURIComponent(id)}`;
    // The answer to its creation may show more: secrets are shown once.
    expect(created.body).toMatchObject((await send('GET', own)).body);
    const listed = (await send('GET', collection + query)).body as unknown as JsonObject[];
    expect(itemsOf(listed).map((one) => idOf(target, one))).toContain(id);
    if (operationOn(target, 'replace') !== undefined) {
      expect(await send('PUT', own, sent)).toMatchObject({ status: 200 });
    }
    for (const name of ['deactivate', 'activate', 'deactivate']) {
      const known = operations.find(
        (one) => one.target === target && one.path.endsWith(`/lifecycle/${name}`),
      );
      if (known === undefined) continue;
      const done = await send('POST', `${own}/lifecycle/${name}?sendEmail=false`);
      // A new thing may be what the operation would make of it.
      expect([200, 204, 400, 403]).toContain(done.status);
    }
    expect((await send('DELETE', own)).status).toBeLessThan(300);
    if (target === '/api/v1/users') await send('DELETE', own);
    expect(await send('GET', own)).toMatchObject({ status: 404, body: { errorCode: 'E0000007' } });
    const left = (await send('GET', collection + query)).body as unknown as JsonObject[];
    expect(itemsOf(left).map((one) => idOf(target, one))).not.toContain(id);
  });
});

/** A path to the collection through things that are there, or that are put there. */
function placeOf(target: string, mock: ReturnType<typeof createMockOkta>): string {
  const facts = operationOn(target, 'create');
  const params: Record<string, string> = {};
  for (const { collection, param } of facts?.parents ?? []) {
    const made = all[fixtureName(modelOf(collection) ?? '')]?.() ?? {};
    const { _links, ...stored } = made;
    const id = idOf(collection, made);
    mock.put(`${fill(collection, params)}/${id}`, { ...stored, status: 'ACTIVE' });
    params[param] = id;
  }
  return fill(target, params);
}

function idOf(target: string, thing: JsonObject): string {
  const primary = thing['primary'] as JsonObject | undefined;
  if (primary !== undefined) return String(primary['name']);
  return String(thing[factsOf(modelOf(target), thing, models).id ?? 'id']);
}

function itemsOf(listed: JsonObject[] | { domains?: JsonObject[] }): JsonObject[] {
  return Array.isArray(listed) ? listed : (listed.domains ?? []);
}
