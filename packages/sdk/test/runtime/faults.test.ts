import { describe, expect, test } from 'vitest';
import { OktaNetworkError, OktaRateLimitError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import {
  callGetUser,
  createUser,
  failure,
  testClock,
  testCore,
  withMethod,
} from './support/client.js';
import { breakOff, json, raw, reset, serve, type Reply } from './support/server.js';

const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
const epoch = Date.parse(date) / 1000;

/** A 429 that asks to wait for some seconds. */
function limited(seconds: number): Reply {
  return json({ errorCode: 'E0000047' }, 429, {
    date,
    'x-rate-limit-reset': String(epoch + seconds),
  });
}

const html = raw('<html><title>Bad Gateway</title></html>', 'text/html', 502);
const ok = json({ id: '00u1' });

describe('a fault that passes', () => {
  test.each<{ name: string; faults: readonly Reply[]; waits: readonly number[] }>([
    { name: '429 with headers', faults: [limited(4)], waits: [4000] },
    { name: '429 without headers', faults: [json({}, 429)], waits: [1000] },
    { name: '429 twice', faults: [json({}, 429), json({}, 429)], waits: [1000, 2000] },
    { name: '500', faults: [json({}, 500)], waits: [250] },
    { name: 'HTML page of a gateway', faults: [html], waits: [250] },
    { name: 'connection reset', faults: [reset], waits: [250] },
    { name: 'body that breaks off', faults: [breakOff], waits: [250] },
    { name: 'one after another', faults: [reset, limited(2)], waits: [250, 2000] },
  ])('$name: a GET is sent again', async ({ faults, waits }) => {
    const server = await serve(...faults, ok);
    const clock = testClock();
    expect(await callGetUser(testCore(server, clock))).toEqual({ id: '00u1' });
    expect(clock.waits).toEqual(waits);
    expect(server.requests).toHaveLength(faults.length + 1);
  });
});

describe('how often a call that always fails is sent', () => {
  const faults: Record<string, Reply> = { '429': json({}, 429), '500': json({}, 500), reset };
  test.each([
    { method: 'GET', fault: '429', want: 3 },
    { method: 'GET', fault: '500', want: 3 },
    { method: 'GET', fault: 'reset', want: 3 },
    { method: 'HEAD', fault: '500', want: 3 },
    { method: 'PUT', fault: '500', want: 3 },
    { method: 'DELETE', fault: 'reset', want: 3 },
    { method: 'POST', fault: '429', want: 3 },
    { method: 'POST', fault: '500', want: 1 },
    { method: 'POST', fault: 'reset', want: 1 },
    { method: 'PATCH', fault: '429', want: 3 },
    { method: 'PATCH', fault: '500', want: 1 },
    { method: 'PATCH', fault: 'reset', want: 1 },
  ])('$method, $fault: $want times', async ({ method, fault, want }) => {
    const server = await serve(faults[fault]!);
    await failure(send(testCore(server), withMethod(method), { userId: '1' }));
    expect(server.requests).toHaveLength(want);
  });

  test('a POST whose response breaks off was carried out, and is not sent again', async () => {
    const server = await serve(breakOff);
    const error = await failure(send(testCore(server), createUser, { user: {} }));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { fault: '429', want: 3 },
    { fault: '500', want: 1 },
    { fault: 'reset', want: 1 },
  ])(
    'a DELETE that means another thing the second time, $fault: $want times',
    async ({ fault, want }) => {
      const server = await serve(faults[fault]!);
      const operation = { ...withMethod('DELETE'), idempotent: false } as const;
      await failure(send(testCore(server), operation, { userId: '1' }));
      expect(server.requests).toHaveLength(want);
    },
  );

  test.each([
    { client: undefined, call: undefined, want: 3 },
    { client: 0, call: undefined, want: 1 },
    { client: undefined, call: 0, want: 1 },
    { client: 0, call: 1, want: 2 },
    { client: 4, call: undefined, want: 5 },
  ])('maxRetries: client $client, call $call: $want', async ({ client, call, want }) => {
    const server = await serve(faults['429']!);
    const core = testCore({ ...server, maxRetries: client });
    await failure(callGetUser(core, { maxRetries: call }));
    expect(server.requests).toHaveLength(want);
  });

  test.each([{ status: 400 }, { status: 401 }, { status: 404 }, { status: 501 }])(
    '$status: once',
    async ({ status }) => {
      const server = await serve(json({}, status));
      expect(await failure(callGetUser(testCore(server)))).toMatchObject({ status });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('a wait that would be too long fails at once', () => {
  test.each([
    { name: 'longer than any minute', seconds: 91, timeout: undefined, want: 1 },
    { name: 'the longest', seconds: 89, timeout: undefined, want: 2 },
    { name: 'longer than the timeout', seconds: 11, timeout: 10_000, want: 1 },
    { name: 'within the timeout', seconds: 9, timeout: 10_000, want: 2 },
    { name: 'without a timeout', seconds: 89, timeout: Infinity, want: 2 },
  ])('$name', async ({ seconds, timeout, want }) => {
    const server = await serve(limited(seconds), ok);
    const clock = testClock();
    const result: unknown = await callGetUser(testCore(server, clock), { timeout }).catch(
      (error: unknown) => error,
    );
    const failedAtOnce = want === 1;
    expect(server.requests).toHaveLength(want);
    expect(clock.waits).toEqual(failedAtOnce ? [] : [seconds * 1000]);
    expect(result instanceof OktaRateLimitError).toBe(failedAtOnce);
    expect(result).toMatchObject(failedAtOnce ? { retryAfter: seconds * 1000 } : { id: '00u1' });
  });
});
