// A test of code that talks to Okta, without Okta: it locks out users who have not signed in for a year.
//
//   node test-with-mock.js

import assert from 'node:assert/strict';
import { createMockOkta } from '@oktaforge/mocks';
import { userFixture } from '@oktaforge/mocks/fixtures';
import { createOktaClient, type OktaClient } from '@oktaforge/sdk';

const YEAR = 365 * 86_400_000;

/** The code under test. */
async function suspendIdleUsers(okta: OktaClient, now: number): Promise<string[]> {
  const suspended: string[] = [];
  for await (const { id, lastLogin } of okta.user.listUsers({ search: 'status eq "ACTIVE"' })) {
    if (Date.parse(lastLogin ?? '') > now - YEAR) continue;
    await okta.user.suspendUser({ userId: id });
    suspended.push(id);
  }
  return suspended;
}

const mock = createMockOkta();
const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' }, fetch: mock.fetch });
const busy = userFixture({ status: 'ACTIVE', lastLogin: '2025-12-24T10:00:00.000Z' }, { seed: 2 });
const idle = userFixture({ status: 'ACTIVE', lastLogin: '2024-01-01T10:00:00.000Z' }, { seed: 3 });
for (const user of [busy, idle]) mock.put(`/api/v1/users/${user.id}`, { ...user });

// Okta is busy for a moment, and the SDK copes.
mock.fail('suspendUser', { kind: 'rate_limited', resetMs: 1000 });

assert.deepEqual(await suspendIdleUsers(okta, mock.clock.now()), [idle.id]);
assert.equal((await okta.user.getUser({ userId: idle.id })).status, 'SUSPENDED');
assert.equal((await okta.user.getUser({ userId: busy.id })).status, 'ACTIVE');
const [first, ...rest] = mock.requests.filter(({ operationId }) => operationId === 'suspendUser');
assert.equal(first?.status, 429);
console.log(`Suspended ${idle.profile.login} at the second attempt (${rest[0]?.status ?? 0}).`);
