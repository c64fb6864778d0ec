import { describe, expect, test } from 'vitest';
import { tailLogs } from '../../src/logs/index.js';
import { OktaApiError, OktaConfigError, OktaNetworkError } from '../../src/runtime/index.js';
import { failure, testClock, testCore } from '../runtime/support/client.js';
import { breakOff, json, raw, type Reply, reset, serve } from '../runtime/support/server.js';
import { events, ids, type LoggedEvent, SystemLog, take } from './support/log-server.js';

const since = '2026-01-01T00:00:00.000Z';

/** A tail of events that have a uuid only, on a clock whose waits take no time. */
function tailOf(orgUrl: string, options: Parameters<typeof tailLogs>[1] = {}, clock = testClock()) {
  return tailLogs<LoggedEvent>(testCore({ orgUrl, maxRetries: 0 }, clock), { since, ...options });
}

/** A clock on which each wait lets something happen. */
function clockThat(during: (wait: number) => void) {
  const clock = testClock();
  return {
    ...clock,
    sleep: async (ms: number, signal: AbortSignal) => {
      await clock.sleep(ms, signal);
      during(clock.waits.length);
    },
  };
}

describe('a tail', () => {
  test('asks for ascending events without an end, then follows the links', async () => {
    const server = await serve(new SystemLog(events(1, 5)).reply);
    const tail = tailOf(server.orgUrl, { limit: 2, filter: 'severity eq "WARN"', q: 'ada' });
    expect(server.requests).toEqual([]);
    expect(await take(tail, 5)).toEqual(ids(1, 5));
    const queries = server.requests.map(({ url }) => new URL(url, server.orgUrl).searchParams);
    expect(queries.map((query) => query.get('after'))).toEqual([null, '2', '4']);
    for (const query of queries) {
      expect(Object.fromEntries(query)).toMatchObject({
        since,
        sortOrder: 'ASCENDING',
        limit: '2',
        filter: 'severity eq "WARN"',
        q: 'ada',
      });
      expect(query.has('until')).toBe(false);
    }
  });

  test('waits only where a response is not full, and gives what has happened meanwhile', async () => {
    const log = new SystemLog(events(1, 4));
    const server = await serve(log.reply);
    const clock = clockThat((wait) => {
      if (wait === 3) log.stored.push(...events(5, 7));
    });
    const tail = tailOf(server.orgUrl, { limit: 2, pollInterval: 7000 }, clock);
    expect(await take(tail, 7)).toEqual(ids(1, 7));
    expect(clock.waits).toEqual([7000, 7000, 7000]);
    expect(server.requests).toHaveLength(7);
  });

  test('begins now where nothing else is said, and says so in its cursor', async () => {
    const before = Date.now();
    const { cursor } = tailLogs(testCore({ orgUrl: 'https://a.okta.com' }));
    const begin = Date.parse(new URLSearchParams(cursor.split('?')[1]).get('since') ?? '');
    expect(begin).toBeGreaterThanOrEqual(before);
    expect(begin).toBeLessThanOrEqual(Date.now());
  });

  test.each<{ name: string; replies: readonly Reply[] }>([
    { name: 'a page whose link is its own', replies: [circle([1, 2]), circle([1, 2, 3])] },
    { name: 'a page without a link', replies: [json(events(1, 2)), json(events(1, 3))] },
    { name: 'a page that begins with the last event', replies: [page(1, 2, 1), page(2, 3, 2)] },
    { name: 'a page that has an event twice', replies: [json([...events(1, 2), ...events(1, 3)])] },
    { name: 'a full page that is its own next', replies: [circle([1, 2, 3], '&limit=3')] },
  ])('gives each event once: $name', async ({ replies }) => {
    const server = await serve(...replies, json(events(4, 4)));
    expect(await take(tailOf(server.orgUrl, { limit: 3 }), 4)).toEqual(ids(1, 4));
  });

  test('tells events without uuid apart by what they say', async () => {
    const server = await serve(json([{ a: 1 }, { a: 2 }]), json([{ a: 2 }, { a: ',#' }]), json([]));
    const tail = tailLogs<object>(testCore(server), { since });
    const found: object[] = [];
    for await (const event of tail) if (found.push(event) === 3) break;
    expect(found).toEqual([{ a: 1 }, { a: 2 }, { a: ',#' }]);
    expect(tail.cursor).toMatch(/#[^#,]*,[^#,]*$/);
  });

  test('goes on in a second loop, and refuses two loops at once', async () => {
    const server = await serve(new SystemLog(events(1, 5)).reply);
    const tail = tailOf(server.orgUrl);
    expect(await take(tail, 2)).toEqual(ids(1, 2));
    const loop = tail[Symbol.asyncIterator]();
    expect((await loop.next()).value).toEqual({ uuid: 'e3' });
    expect(await failure(take(tail, 1))).toBeInstanceOf(OktaConfigError);
    await loop.return();
    expect(await take(tail, 2)).toEqual(ids(4, 5));
  });
});

/** A page that is its own next one. */
function circle(numbers: readonly number[], query = ''): Reply {
  const items = numbers.map((number) => ({ uuid: `e${number}` }));
  return (response, request, origin) => {
    const link = `<${origin}/api/v1/logs?after=x${query}>; rel="next"`;
    json(items, 200, { link })(response, request, origin);
  };
}

function page(first: number, last: number, next: number): Reply {
  return (response, request, origin) => {
    const link = `<${origin}/api/v1/logs?after=${next}>; rel="next"`;
    json(events(first, last), 200, { link })(response, request, origin);
  };
}

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

describe('a signal', () => {
  test('ends a tail that waits', async () => {
    const server = await serve(new SystemLog().reply);
    const controller = new AbortController();
    const core = testCore(server);
    const reason = new Error('shut down');
    const clock = { ...testClock(), sleep: waitFor(controller, reason) };
    const tail = tailOf(core.orgUrl, { signal: controller.signal }, clock);
    expect(await failure(take(tail, 1))).toBe(reason);
  });

  test('ends a tail that has more events at hand, after the one that was given', async () => {
    const log = new SystemLog(events(1, 4));
    const server = await serve(log.reply);
    const controller = new AbortController();
    const tail = tailOf(server.orgUrl, { signal: controller.signal });
    const loop = tail[Symbol.asyncIterator]();
    await loop.next();
    controller.abort(new Error('shut down'));
    expect(await failure(loop.next())).toBe(controller.signal.reason);
    const rest = tailOf(server.orgUrl, { cursor: tail.cursor });
    expect(await take(rest, 3)).toEqual(ids(2, 4));
  });

  test('that is aborted already sends nothing', async () => {
    const server = await serve(new SystemLog().reply);
    const signal = AbortSignal.abort(new Error('no'));
    expect(await failure(take(tailOf(server.orgUrl, { signal }), 1))).toBe(signal.reason);
    expect(server.requests).toEqual([]);
  });
});

/** A wait during which the controller is aborted. */
function waitFor(controller: AbortController, reason: Error) {
  return async (_ms: number, signal: AbortSignal): Promise<void> => {
    controller.abort(reason);
    signal.throwIfAborted();
  };
}

describe('options that cannot work are refused at once', () => {
  test.each([
    [{ pollInterval: 0 }, 'pollInterval'],
    [{ pollInterval: Number.NaN }, 'pollInterval'],
    [{ pollInterval: Infinity }, 'pollInterval'],
    [{ since: 'yesterday' }, 'since'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 1001 }, 'limit'],
    [{ cursor: '/api/v1/users?after=1' }, 'refused a cursor'],
    [{ cursor: 'https://elsewhere.example/api/v1/logs?after=1' }, 'refused a cursor'],
    [{ cursor: '/api/v1/logs?until=2026-01-01T00:00:00Z' }, 'has an end'],
    [{ cursor: '/api/v1/logs?sortOrder=DESCENDING' }, 'has an end'],
  ])('%j', (options, want) => {
    const create = (): unknown => tailOf('https://a.okta.com', options);
    expect(create).toThrow(OktaConfigError);
    expect(create).toThrow(want);
  });
});
