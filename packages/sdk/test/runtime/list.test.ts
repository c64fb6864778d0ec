import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  OktaConfigError,
  OktaNetworkError,
  sendList,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { callListUsers, failure, listUsers, testCore } from './support/client.js';
import { json, serve, type Reply, type TestServer } from './support/server.js';

interface Item {
  readonly id: string;
}

/** A page whose next link is given relative to the server, or absolute. */
function page(ids: readonly string[], next?: string): Reply {
  return (response, request, origin) => {
    const links = [`<${origin}${request.url}>; rel="self"`];
    if (next) links.push(`<${new URL(next, origin).href}>; rel="next"`);
    const items = ids.map((id) => ({ id }));
    json(items, 200, { link: links })(response, request, origin);
  };
}

async function idsOf(items: AsyncIterable<Item>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

const urls = (server: TestServer) => server.requests.map(({ url }) => url);
const threePages = [
  page(['a', 'b'], '/api/v1/users?after=x1&limit=2'),
  page(['c', 'd'], '/api/v1/users?after=x2&limit=2'),
  page(['e']),
];
const threeUrls = [
  '/api/v1/users?limit=2',
  '/api/v1/users?after=x1&limit=2',
  '/api/v1/users?after=x2&limit=2',
];

describe('iterating', () => {
  test('gives every item of every page, and requests each page once', async () => {
    const server = await serve(...threePages);
    const list = sendList<Item>(testCore(server), listUsers, { limit: 2 });
    expect(await idsOf(list)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(urls(server)).toEqual(threeUrls);
  });

  test('by pages', async () => {
    const server = await serve(...threePages);
    const list = sendList<Item>(testCore(server), listUsers, { limit: 2 });
    const sizes: number[] = [];
    for await (const { items } of list.pages()) sizes.push(items.length);
    expect(sizes).toEqual([2, 2, 1]);
    expect(urls(server)).toEqual(threeUrls);
  });

  test('goes on after an empty page that has a next one', async () => {
    const server = await serve(
      page(['a'], '/api/v1/users?after=1'),
      page([], '/api/v1/users?after=2'),
      page(['b']),
    );
    expect(await idsOf(callListUsers(testCore(server)))).toEqual(['a', 'b']);
  });

  test('stops fetching when the loop is left', async () => {
    const server = await serve(...threePages);
    for await (const { id } of callListUsers<Item>(testCore(server))) if (id === 'b') break;
    expect(server.requests).toHaveLength(1);
  });

  test('sends the call’s headers and limits with each page', async () => {
    const server = await serve(...threePages);
    await idsOf(callListUsers<Item>(testCore(server), { headers: { 'x-trace': 't' } }));
    expect(server.requests.map(({ headers }) => headers['x-trace'])).toEqual(['t', 't', 't']);
  });

  test('retries a page that is rate limited, without repeating the one before', async () => {
    const server = await serve(threePages[0]!, json({}, 429), threePages[2]!);
    expect(await idsOf(callListUsers(testCore(server)))).toEqual(['a', 'b', 'e']);
    expect(server.requests).toHaveLength(3);
  });

  test('throws where a page fails, after the items before it', async () => {
    const server = await serve(threePages[0]!, json({ errorCode: 'E0000006' }, 403));
    const seen: string[] = [];
    const error = await failure(
      (async () => {
        for await (const { id } of callListUsers<Item>(testCore(server))) seen.push(id);
      })(),
    );
    expect(seen).toEqual(['a', 'b']);
    expect(error).toMatchObject({ status: 403, errorCode: 'E0000006', operationId: 'listUsers' });
  });

  test('stops when the signal is aborted', async () => {
    const server = await serve(...threePages);
    const controller = new AbortController();
    const reason = new Error('enough');
    const iteration = (async () => {
      const list = callListUsers(testCore(server), { signal: controller.signal });
      for await (const _ of list) controller.abort(reason);
    })();
    expect(await failure(iteration)).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the system log, whose next link never ends', () => {
  const logs: OperationDescriptor = { ...listUsers, id: 'getLogs', path: '/api/v1/logs' };
  const replies = [page(['a'], '/api/v1/logs?after=1'), page([], '/api/v1/logs?after=1')];

  test('is iterated until nothing is left', async () => {
    const server = await serve(...replies);
    expect(await idsOf(sendList(testCore(server), logs))).toEqual(['a']);
    expect(urls(server)).toEqual(['/api/v1/logs', '/api/v1/logs?after=1']);
  });

  test('keeps the cursor to ask again later', async () => {
    const server = await serve(...replies, page(['b'], '/api/v1/logs?after=2'));
    const core = testCore(server);
    const last = await (await sendList<Item>(core, logs)).getNextPage();
    expect(last).toMatchObject({ items: [], next: '/api/v1/logs?after=1', hasNextPage: false });
    expect(await last?.getNextPage()).toBeUndefined();
    const later = await sendList<Item>(core, logs, {}, { cursor: last!.next });
    expect(later).toMatchObject({ items: [{ id: 'b' }], next: '/api/v1/logs?after=2' });
  });
});

describe('a page', () => {
  test('has items, a cursor and the next page', async () => {
    const server = await serve(...threePages);
    const list = sendList<Item>(testCore(server), listUsers, { limit: 2 });
    const first = await list;
    expect(first).toMatchObject({
      items: [{ id: 'a' }, { id: 'b' }],
      next: '/api/v1/users?after=x1&limit=2',
      hasNextPage: true,
    });
    const second = await first.getNextPage();
    const third = await second?.getNextPage();
    expect(third).toMatchObject({ items: [{ id: 'e' }], next: undefined, hasNextPage: false });
    expect(await third?.getNextPage()).toBeUndefined();
    expect(server.requests).toHaveLength(3);
  });

  test('comes with its response', async () => {
    const server = await serve(...threePages);
    const { data, response } = await callListUsers(testCore(server)).withResponse();
    expect(data.items).toHaveLength(2);
    expect(response.status).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  test('has the rate limit and the response of its own, whichever page it is', async () => {
    const limited =
      (reply: Reply, remaining: number): Reply =>
      (response, request, origin) => {
        response.setHeader('x-rate-limit-remaining', remaining);
        reply(response, request, origin);
      };
    const server = await serve(...threePages.map((each, index) => limited(each, 9 - index)));
    const seen: unknown[] = [];
    for await (const { rateLimit, response } of callListUsers(testCore(server)).pages()) {
      seen.push([rateLimit, response.status, response.headers.get('x-rate-limit-remaining')]);
    }
    expect(seen).toEqual([9, 8, 7].map((remaining) => [{ remaining }, 200, `${remaining}`]));
  });

  test('holds no secret', async () => {
    const server = await serve((response, ...rest) => {
      response.setHeader('set-cookie', 'sid=secret');
      threePages[0]!(response, ...rest);
    });
    const first = await callListUsers(testCore(server));
    expect(inspect(first)).not.toContain('secret');
    expect(JSON.stringify(first)).toBe(
      '{"items":[{"id":"a"},{"id":"b"}],"next":"/api/v1/users?after=x1&limit=2","hasNextPage":true}',
    );
  });

  test.each<{ name: string; given: Reply; want: readonly unknown[] }>([
    { name: 'of nothing', given: json([]), want: [] },
    { name: 'without a body', given: (response) => response.writeHead(204).end(), want: [] },
    { name: 'without links', given: json([1]), want: [1] },
  ])('$name', async ({ given, want }) => {
    const server = await serve(given);
    expect(await callListUsers(testCore(server))).toMatchObject({ items: want, next: undefined });
  });

  test('that is no list is an error', async () => {
    const server = await serve(json({ items: [] }));
    const error = await failure(callListUsers(testCore(server)));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({ reason: 'malformed', operationId: 'listUsers' });
  });
});

describe('a cursor', () => {
  test('goes on where a list was left, in another process too', async () => {
    const server = await serve(...threePages);
    const { next } = await sendList<Item>(testCore(server), listUsers, { limit: 2 });
    const stored = JSON.parse(JSON.stringify({ next })) as { next: string };
    const rest = sendList<Item>(testCore(server), listUsers, {}, { cursor: stored.next });
    expect(await idsOf(rest)).toEqual(['c', 'd', 'e']);
    expect(urls(server)).toEqual(threeUrls);
  });

  test.each([
    { name: 'another host', given: 'https://evil.example/api/v1/users?after=1' },
    { name: 'another host without a scheme', given: '//evil.example/api/v1/users' },
    { name: 'another host after a backslash', given: '/\\evil.example/api/v1/users' },
    { name: 'another operation', given: '/api/v1/groups?after=1' },
    { name: 'a longer path', given: '/api/v1/users/00u1' },
    { name: 'a path that climbs out', given: '/api/v1/users/../groups' },
    { name: 'only the after value', given: '00u1abc' },
    { name: 'no URL', given: 'https://' },
    { name: 'nothing', given: '' },
  ])('that leads to $name is refused', async ({ given }) => {
    const server = await serve(json([]));
    const error = await failure(callListUsers(testCore(server), { cursor: given }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain('listUsers: refused a cursor');
    expect(server.requests).toEqual([]);
  });

  test('may have the id for which the call had an alias', async () => {
    const operation = { ...listUsers, path: '/api/v1/users/{userId}/groups' };
    const server = await serve(page(['a'], '/api/v1/users/00u1/groups?after=1'), page(['b']));
    const list = sendList<Item>(testCore(server), operation, { userId: 'me' });
    expect(await idsOf(list)).toEqual(['a', 'b']);
  });
});

describe('pages in a circle', () => {
  test('a page that links to itself gives its items once', async () => {
    const server = await serve(page(['a', 'b'], '/api/v1/users?limit=2'));
    const list = sendList<Item>(testCore(server), listUsers, { limit: 2 });
    expect(await idsOf(list)).toEqual(['a', 'b']);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    { name: 'a, b, a', nexts: ['after=1', ''], want: ['0', '1'] },
    { name: 'a, b, c, b', nexts: ['after=1', 'after=2', 'after=1'], want: ['0', '1', '2'] },
  ])('$name: each item once, and then an error', async ({ nexts, want }) => {
    const replies = nexts.map((next, index) =>
      page([`${index}`], `/api/v1/users${next && `?${next}`}`),
    );
    const server = await serve(...replies);
    const seen: string[] = [];
    const error = await failure(
      (async () => {
        for await (const { id } of callListUsers<Item>(testCore(server))) seen.push(id);
      })(),
    );
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({ reason: 'malformed', operationId: 'listUsers' });
    expect(seen).toEqual(want);
    expect(server.requests).toHaveLength(want.length);
  });

  test('a page that is fetched again, after an error or not, is no circle', async () => {
    const server = await serve(
      page(['a'], '/api/v1/users?after=1'),
      page(['b'], '/api/v1/users?after=2'),
      json({}, 403),
      page(['c']),
      page(['b'], '/api/v1/users?after=2'),
    );
    const first = await callListUsers<Item>(testCore(server));
    const second = await first.getNextPage();
    expect(await failure(second!.getNextPage())).toMatchObject({ status: 403 });
    expect(await second!.getNextPage()).toMatchObject({ items: [{ id: 'c' }] });
    expect(await first.getNextPage()).toMatchObject({ items: [{ id: 'b' }] });
  });
});

describe('a next link that leads elsewhere', () => {
  test.each([
    { name: 'another host', next: (evil: string) => `${evil}/api/v1/users?after=1` },
    { name: 'another operation', next: () => '/api/v1/groups?after=1' },
  ])('to $name is refused, and the token is not sent there', async ({ next }) => {
    const evil = await serve(json([]));
    const link = next(evil.orgUrl);
    const server = await serve(page(['a'], link), page(['stolen']));
    const core = testCore(server);
    const first = await callListUsers<Item>(core);
    expect(first).toMatchObject({ items: [{ id: 'a' }], hasNextPage: true });
    expect(await failure(first.getNextPage())).toBeInstanceOf(OktaConfigError);
    expect(await failure(callListUsers(core, { cursor: first.next }))).toBeInstanceOf(
      OktaConfigError,
    );
    expect(evil.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});
