import { describe, expect, test } from 'vitest';
import { OktaConfigError, sendList, type OperationDescriptor } from '../../src/runtime/index.js';
import { request, requestList } from '../../src/runtime/raw.js';
import { failure, listUsers, testCore } from './support/client.js';
import { json, serve, type Reply, type TestServer } from './support/server.js';

const operation: OperationDescriptor = { ...listUsers, query: ['limit', 'after', 'expand', 'q'] };
const path = '/api/v1/users';

/** A page with one item and the link that is given; one that begins with a slash is the server's own. */
function page(id: string, next?: string): Reply {
  return (response, incoming, origin) => {
    const target = next?.startsWith('/') ? origin + next : next;
    const link = next === undefined ? '' : `<${target}>; rel="next"`;
    json([{ id }], 200, { link })(response, incoming, origin);
  };
}

async function idsOf(items: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

const urls = ({ requests }: TestServer) => requests.map(({ url }) => url.replace(path, ''));

describe('query parameters that a next link leaves out', () => {
  test.each<{ name: string; params: object; links: readonly string[]; want: readonly string[] }>([
    {
      name: 'are put back on each page',
      params: { limit: 2, expand: 'blocks' },
      links: ['?after=1&limit=2', '?after=2&limit=2'],
      want: [
        '?limit=2&expand=blocks',
        '?after=1&limit=2&expand=blocks',
        '?after=2&limit=2&expand=blocks',
      ],
    },
    {
      name: 'are put back where the link has no query else',
      params: { expand: 'blocks' },
      links: ['?after=1'],
      want: ['?expand=blocks', '?after=1&expand=blocks'],
    },
    {
      name: 'are put back with all their values',
      params: { expand: ['a', 'b c'] },
      links: ['?after=1'],
      want: ['?expand=a&expand=b+c', '?after=1&expand=a&expand=b+c'],
    },
    {
      name: 'leave those alone that the link has, with other values too',
      params: { expand: ['a', 'b'], limit: 200, q: '' },
      links: ['?limit=50&expand=c&after=1&q'],
      want: ['?limit=200&expand=a&expand=b&q=', '?limit=50&expand=c&after=1&q'],
    },
    {
      name: 'are not the cursor of the page before',
      params: { after: '1', expand: 'a' },
      links: ['?page=2', '?page=3'],
      want: ['?after=1&expand=a', '?page=2&expand=a', '?page=3&expand=a'],
    },
    {
      name: 'leave the spelling of the link as it is',
      params: { expand: 'a' },
      links: ['?after=a%20b+c%2B~!%7C&filter=x%20eq%20%22y%22'],
      want: ['?expand=a', '?after=a%20b+c%2B~!%7C&filter=x%20eq%20%22y%22&expand=a'],
    },
    {
      name: 'are known by their names, however these are written',
      params: { limit: 1 },
      links: ['?%6Cimit=1&after=1'],
      want: ['?limit=1', '?%6Cimit=1&after=1'],
    },
    {
      name: 'need not be',
      params: {},
      links: ['?after=1'],
      want: ['', '?after=1'],
    },
  ])('$name', async ({ params, links, want }) => {
    const replies = links.map((link, index) => page(`${index}`, path + link));
    const server = await serve(...replies, page('last'));
    await idsOf(sendList<{ id: string }>(testCore(server), operation, params));
    expect(urls(server)).toEqual(want);
  });

  test('are put back where they came from the options of the call', async () => {
    const server = await serve(page('1', `${path}?after=1`), page('2'));
    const options = { query: { newer: ['x', 'y'] } };
    await idsOf(sendList<{ id: string }>(testCore(server), operation, {}, options));
    expect(urls(server)).toEqual(['?newer=x&newer=y', '?after=1&newer=x&newer=y']);
  });

  test('are in the cursor, so that a stored one resumes alike', async () => {
    const pages = [page('1', `${path}?after=1`), page('2', `${path}?after=2`), page('3')];
    const server = await serve(...pages);
    const { next } = await sendList(testCore(server), operation, { expand: 'blocks' });
    expect(next).toBe(`${path}?after=1&expand=blocks`);
    const rest = sendList<{ id: string }>(testCore(server), operation, {}, { cursor: next });
    expect(await idsOf(rest)).toEqual(['2', '3']);
    expect(urls(server)).toEqual([
      '?expand=blocks',
      '?after=1&expand=blocks',
      '?after=2&expand=blocks',
    ]);
  });

  test('do not hide that a page links to itself', async () => {
    const server = await serve(page('1', `${path}?limit=2`));
    const list = sendList<{ id: string }>(testCore(server), operation, { limit: 2, expand: 'a' });
    expect(await idsOf(list)).toEqual(['1']);
    expect(server.requests).toHaveLength(1);
  });

  test('do not hide a circle', async () => {
    const server = await serve(
      page('1', `${path}?after=1`),
      page('2', `${path}?after=2`),
      page('3', `${path}?after=1`),
    );
    const list = sendList<{ id: string }>(testCore(server), operation, { expand: 'a' });
    expect(await failure(idsOf(list))).toMatchObject({ reason: 'malformed' });
    expect(server.requests).toHaveLength(3);
  });

  test('do not make a link of another host one of the org', async () => {
    const evil = await serve(json([]));
    const server = await serve(page('1', `${evil.orgUrl}${path}?after=1`));
    const first = await sendList(testCore(server), operation, { expand: 'a' });
    expect(first.next).toBe(`${evil.orgUrl}${path}?after=1`);
    expect(await failure(first.getNextPage())).toBeInstanceOf(OktaConfigError);
    expect(evil.requests).toEqual([]);
  });
});

describe('linkOrigins', () => {
  const linkOrigins = ['https://other.example', 'https://acme.okta.com'];

  test('lets a list go on where links have the host behind a gateway, and asks the gateway', async () => {
    const server = await serve(page('1', `https://acme.okta.com${path}?after=1`), page('2'));
    const core = testCore({ ...server, linkOrigins });
    const first = await sendList<{ id: string }>(core, operation, { expand: 'a' });
    expect(first.next).toBe(`${path}?after=1&expand=a`);
    expect((await first.getNextPage())?.items).toEqual([{ id: '2' }]);
    expect(urls(server)).toEqual(['?expand=a', '?after=1&expand=a']);
  });

  test('takes a cursor with such a host', async () => {
    const server = await serve(page('2'));
    const cursor = `https://acme.okta.com${path}?after=1`;
    await sendList(testCore({ ...server, linkOrigins }), operation, {}, { cursor });
    expect(urls(server)).toEqual(['?after=1']);
  });

  test('lets a raw call follow such a link', async () => {
    const server = await serve(json({}));
    const core = testCore({ ...server, linkOrigins });
    await request(core, { path: 'https://acme.okta.com/api/v1/users/me?x=1' });
    await requestList(core, { path: 'https://other.example/api/v1/groups' }).catch(() => {});
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/api/v1/users/me?x=1',
      '/api/v1/groups',
    ]);
  });

  test.each([
    { name: 'another host', next: `https://evil.example${path}` },
    { name: 'a subdomain', next: `https://x.acme.okta.com${path}` },
    { name: 'a host that begins alike', next: `https://acme.okta.com.evil.example${path}` },
    { name: 'another port', next: `https://acme.okta.com:8443${path}` },
    { name: 'another scheme', next: `http://acme.okta.com${path}` },
    { name: 'a host after user info', next: `https://acme.okta.com:secret@evil.example${path}` },
    { name: 'another path', next: 'https://acme.okta.com/api/v1/groups' },
    { name: 'two slashes', next: 'https://acme.okta.com//evil.example/api/v1/users' },
  ])('refuses $name still', async ({ next }) => {
    const server = await serve(page('1', next));
    const core = testCore({ ...server, linkOrigins });
    const error = await failure(idsOf(sendList<{ id: string }>(core, operation)));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain('listUsers: refused a cursor that leads to ');
    expect(String(error)).toContain(`, not ${server.orgUrl}${path}`);
    expect(String(error)).not.toContain('secret');
    expect(server.requests).toHaveLength(1);
  });

  test('are none by default', async () => {
    const server = await serve(page('1', `https://acme.okta.com${path}?after=1`));
    expect(
      await failure(idsOf(sendList<{ id: string }>(testCore(server), operation))),
    ).toBeInstanceOf(OktaConfigError);
  });
});
