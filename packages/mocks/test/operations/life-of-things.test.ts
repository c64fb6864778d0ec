import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../testing/described.js';
import { createMockOkta } from '../../src/index.js';
import { operations } from '../../src/generated/operations.js';
import type { Role } from '../../src/runtime/engine/facts.js';
import type { JsonObject } from '../../src/runtime/json.js';
import { allFixtures, fixtureName } from '../support/fixtures.js';
import { describedStatuses } from '../support/statuses.js';
import { idOf, itemsOf, operationOn, placeOf, targets } from '../support/things.js';
import { bodies } from './bodies.js';

/** Collections whose things are created, read, listed and deleted at one path each. */
const ROLES: readonly Role[] = ['create', 'read', 'list', 'delete'];
const collections = targets.filter((target) =>
  ROLES.every((role) => operationOn(target, role) !== undefined),
);

const statuses = await describedStatuses();

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
      bodies[target]?.(mock) ?? allFixtures[fixtureName(creates?.bodyModel ?? '', true)]?.() ?? {};
    const query = target === '/api/v1/policies' ? '?type=OKTA_SIGN_ON' : '';

    const created = await send('POST', collection, sent);
    expect(created.status).toBe(statuses.get(creates?.id ?? ''));
    const id = idOf(target, created.body);
    const own = `${collection}/${encodeURIComponent(id)}`;
    // The answer to its creation may show more: secrets are shown once.
    expect(created.body).toMatchObject((await send('GET', own)).body);
    const listed = (await send('GET', collection + query)).body;
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
    const left = (await send('GET', collection + query)).body;
    expect(itemsOf(left).map((one) => idOf(target, one))).not.toContain(id);
  });
});
