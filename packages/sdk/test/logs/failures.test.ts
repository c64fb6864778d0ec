import { describe, expect, test } from 'vitest';
import { OktaApiError, OktaConfigError, OktaNetworkError } from '../../src/runtime/index.js';
import { failure, testClock } from '../runtime/support/client.js';
import { breakOff, json, raw, type Reply, reset, serve } from '../runtime/support/server.js';
import { events, ids, SystemLog, take } from './support/log-server.js';
import { tailOf } from './support/tail-of.js';

describe('failures', () => {
  const refusal = (status: number, headers = {}): Reply =>
    json({ errorCode: 'E0000009', errorSummary: 'no' }, status, headers);

  test.each<{ name: string; fault: Reply }>([
    { name: '429', fault: refusal(429) },
    { name: '408', fault: refusal(408) },
    { name: '500', fault: refusal(500) },
    { name: '503', fault: refusal(503) },
    { name: 'a connection that is cut', fault: reset },
    { name: 'a response that breaks off', fault: breakOff },
    { name: 'a page of a gateway', fault: raw('<html>', 'text/html') },
    { name: 'JSON that is none', fault: raw('[', 'application/json') },
  ])('of the moment are survived: $name', async ({ fault }) => {
    const log = new SystemLog(events(1, 4));
    const seen: unknown[] = [];
    const clock = testClock();
    const server = await serve(fault, log.reply, fault, fault, fault, log.reply);
    const options = { limit: 2, onRetry: (context: object) => void seen.push(context) };
    expect(await take(tailOf(server.orgUrl, options, clock), 4)).toEqual(ids(1, 4));
    expect(clock.waits).toEqual([500, 500, 1000, 2000]);
    expect(seen).toMatchObject(
      [1, 1, 2, 3].map((failures, index) => ({ failures, delay: clock.waits[index] })),
    );
  });

  test('are waited out for as long as it takes, at most a minute each time', async () => {
    const faults = Array.from({ length: 12 }, () => refusal(503));
    const server = await serve(...faults, new SystemLog(events(1, 1)).reply);
    const clock = { ...testClock(), random: () => 1 };
    expect(await take(tailOf(server.orgUrl, {}, clock), 1)).toEqual(['e1']);
    expect(clock.waits.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
    expect(Math.max(...clock.waits)).toBe(60_000);
  });

  test('a rate limit says how long to wait', async () => {
    const fault = refusal(429, { 'retry-after': '20' });
    const server = await serve(fault, new SystemLog(events(1, 1)).reply);
    const clock = testClock();
    expect(await take(tailOf(server.orgUrl, {}, clock), 1)).toEqual(['e1']);
    expect(clock.waits).toEqual([20_000]);
  });

  test('a request that hangs is asked again after its timeout', async () => {
    const server = await serve(() => {}, new SystemLog(events(1, 1)).reply);
    expect(await take(tailOf(server.orgUrl, { timeout: 50 }), 1)).toEqual(['e1']);
  });

  test.each([
    ['400', refusal(400), OktaApiError],
    ['401', refusal(401), OktaApiError],
    ['403', refusal(403), OktaApiError],
    ['501', refusal(501), OktaApiError],
    ['a redirect', json({}, 302, { location: 'https://elsewhere.example/' }), OktaNetworkError],
    ['a link elsewhere', json(events(3, 4), 200, elsewhere()), OktaConfigError],
  ])('that stay end the tail, with a cursor that is good: %s', async (_name, fault, type) => {
    const log = new SystemLog(events(1, 4));
    const server = await serve(log.reply, fault, log.reply);
    const tail = tailOf(server.orgUrl, { limit: 2 });
    expect(await failure(take(tail, 4))).toBeInstanceOf(type);
    const next = tailOf(server.orgUrl, { cursor: tail.cursor });
    expect(await take(next, 2)).toEqual(ids(3, 4));
  });

  test('what onRetry throws ends the tail', async () => {
    const server = await serve(refusal(503));
    const reason = new Error('enough');
    const onRetry = (): never => {
      throw reason;
    };
    expect(await failure(take(tailOf(server.orgUrl, { onRetry }), 1))).toBe(reason);
  });
});

function elsewhere(): Record<string, string> {
  return { link: '<https://elsewhere.example/api/v1/logs?after=1>; rel="next"' };
}
