import { EventEmitter, once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { OktaTimeoutError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, createUser, failure } from '../runtime/support/client.js';
import { json, stall, type Reply } from '../runtime/support/server.js';
import { p256, pem, rsa } from './support/keys.js';
import { assertionOf, coreWith, org, tokens } from './support/okta.js';

const options = { clientId: '0oa1', key: pem(rsa.privateKey), scopes: ['okta.users.read'] };

describe('a token is replaced', () => {
  test.each([
    { name: 'a minute before it expires', life: 3600, later: 3_541_000, want: 2 },
    { name: 'not earlier', life: 3600, later: 3_530_000, want: 1 },
    { name: 'at half its life where that is short', life: 10, later: 6_000, want: 2 },
  ])('$name', async ({ life, later, want }) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { orgUrl, tokenRequests, apiRequests } = await org({ token: [tokens(life)] });
      const core = coreWith(orgUrl, options);
      await callGetUser(core);
      vi.setSystemTime(Date.now() + later);
      await callGetUser(core);
      expect(tokenRequests()).toHaveLength(want);
      expect(apiRequests().at(-1)?.headers.authorization).toBe(`Bearer at-${want}`);
    } finally {
      vi.useRealTimers();
    }
  });

  test('once after a 401, and the call is sent again whatever its method', async () => {
    const api = [json({}, 401), json({ id: '00u1' })];
    const { orgUrl, tokenRequests, apiRequests } = await org({ api });
    await send(coreWith(orgUrl, options), createUser, { user: {} });
    expect(apiRequests().map(({ headers }) => headers.authorization)).toEqual([
      'Bearer at-1',
      'Bearer at-2',
    ]);
    expect(tokenRequests()).toHaveLength(2);
  });

  test('once for many calls that are refused together', async () => {
    const byToken: Reply = (response, request, origin) => {
      const isOld = request.headers.authorization === 'Bearer at-1';
      json({ id: '00u1' }, isOld ? 401 : 200)(response, request, origin);
    };
    const { orgUrl, tokenRequests } = await org({ api: [byToken] });
    const core = coreWith(orgUrl, options);
    await Promise.all(Array.from({ length: 20 }, () => callGetUser(core)));
    expect(tokenRequests()).toHaveLength(2);
  });

  test('no second time for a call that is refused twice', async () => {
    const { orgUrl, tokenRequests, apiRequests } = await org({ api: [json({}, 401)] });
    expect(await failure(callGetUser(coreWith(orgUrl, options)))).toMatchObject({ status: 401 });
    expect([tokenRequests().length, apiRequests().length]).toEqual([2, 2]);
  });

  test('or kept for as long as it lives, if there is no other', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { orgUrl, apiRequests } = await org({ token: [tokens(), json({}, 503)] });
      const core = coreWith(orgUrl, options);
      await callGetUser(core);
      vi.setSystemTime(Date.now() + 3_550_000);
      await callGetUser(core);
      expect(apiRequests().at(-1)?.headers.authorization).toBe('Bearer at-1');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a call that waits for a token', () => {
  test('may end without ending the token request of others', async () => {
    const give = tokens();
    const waiting = new EventEmitter();
    const arrived = once(waiting, 'arrived');
    const { orgUrl, tokenRequests } = await org({
      token: [
        (...args) => {
          waiting.once('go', () => give(...args)).emit('arrived');
        },
      ],
    });
    const core = coreWith(orgUrl, options);
    const controller = new AbortController();
    const first = failure(callGetUser(core, { signal: controller.signal }));
    const second = callGetUser(core);
    await arrived;
    controller.abort(new Error('enough'));
    expect(await first).toMatchObject({ message: 'enough' });
    waiting.emit('go');
    expect(await second).toEqual({ id: '00u1' });
    expect(tokenRequests()).toHaveLength(1);
  });
});

test('a token request that hangs does not hold a call beyond its timeout', async () => {
  const { orgUrl, apiRequests } = await org({ token: [stall] });
  const error = await failure(callGetUser(coreWith(orgUrl, options), { timeout: 100 }));
  expect(error).toBeInstanceOf(OktaTimeoutError);
  expect(apiRequests()).toEqual([]);
});

test('a clock that is wrong is set right by the Date of the refusal', async () => {
  const ahead = 7200;
  const date = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
  const refusal = json({ error: 'invalid_client' }, 401, { date: date(ahead) });
  const token = [refusal, tokens(3600, 'Bearer', { date: date(ahead) })];
  const { orgUrl, tokenRequests } = await org({ token });
  await callGetUser(coreWith(orgUrl, { ...options, key: pem(p256.privateKey) }));
  const [one, two] = tokenRequests().map((request) => assertionOf(request).claims.iat ?? 0);
  expect(Math.abs((two ?? 0) - (one ?? 0) - ahead)).toBeLessThan(60);
});
