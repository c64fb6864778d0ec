import { describe, expect, test } from 'vitest';
import { tailLogs } from '../../src/logs/index.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { failure, testClock, testCore } from '../runtime/support/client.js';
import { json, type Reply, serve } from '../runtime/support/server.js';
import { events, ids, SystemLog, take } from './support/log-server.js';
import { since, tailOf } from './support/tail-of.js';

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

  test('waits where a full response has nothing new', async () => {
    const clock = testClock();
    const full = circle([1, 2], '&limit=2');
    const server = await serve(full, full, full, json(events(3, 3)));
    const tail = tailOf(server.orgUrl, { limit: 2, pollInterval: 7000 }, clock);
    expect(await take(tail, 3)).toEqual(ids(1, 3));
    expect(clock.waits).toEqual([7000, 7000]);
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
