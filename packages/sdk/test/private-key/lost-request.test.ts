import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callGetUser } from '../runtime/support/client.js';
import type { Reply } from '../runtime/support/server.js';
import { p256, pem } from './support/keys.js';
import { coreWith, org, tokens } from './support/okta.js';

const options = { clientId: '0oa1', key: pem(p256.privateKey), scopes: ['okta.users.read'] };

/** As long as a call waits before it asks for a token itself, in milliseconds. */
const PATIENCE = 10_000;

/** A token endpoint that tells when it is asked, and gives a token when it is told to. */
function endpoint() {
  const events = new EventEmitter();
  const give = tokens();
  const late: Reply = (...args) => {
    events.once('go', () => give(...args)).emit('asked');
  };
  return { late, give, asked: () => once(events, 'asked'), go: () => events.emit('go') };
}

// A worker drops what one of its requests has begun when that request ends: there is no outcome, and not even a timeout.
describe('a token request without an outcome', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is given up after ten seconds, by one call for all', async () => {
    const { late, give, asked } = endpoint();
    const { orgUrl, tokenRequests } = await org({ token: [late, give] });
    const core = coreWith(orgUrl, options);
    const begun = asked();
    const calls = Array.from({ length: 5 }, () => callGetUser(core));
    await begun;
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(tokenRequests()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all(calls)).toHaveLength(5);
    expect(tokenRequests()).toHaveLength(2);
    await callGetUser(core);
    expect(tokenRequests()).toHaveLength(2);
  });

  test('counts all the same if it has one later', async () => {
    const { late, asked, go } = endpoint();
    const { orgUrl, tokenRequests } = await org({ token: [late, late] });
    const core = coreWith(orgUrl, options);
    let begun = asked();
    const call = callGetUser(core);
    await begun;
    begun = asked();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    await begun;
    go();
    expect(await call).toEqual({ id: '00u1' });
    expect(tokenRequests()).toHaveLength(2);
  });
});
