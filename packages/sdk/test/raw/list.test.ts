import { expect, test } from 'vitest';
import { bindAreas, OktaConfigError, type OktaCore } from '../../src/runtime/index.js';
import { requestList } from '../../src/runtime/raw.js';
import { createClientCore } from '../../src/client/client-core.js';
import { failure, testCore } from '../runtime/support/client.js';
import { json, serve, type Reply } from '../runtime/support/server.js';

interface Item {
  readonly id: string;
}

function page(id: string, next?: string): Reply {
  return (response, incoming, origin) => {
    const link = next === undefined ? '' : `<${origin}${next}>; rel="next"`;
    json([{ id }], 200, { link })(response, incoming, origin);
  };
}

async function idsOf(items: AsyncIterable<Item>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

test('a raw list goes through all pages', async () => {
  const server = await serve(page('1', '/api/v1/things?after=1&limit=1'), page('2'));
  const list = requestList<Item>(testCore(server), { path: '/api/v1/things', query: { limit: 1 } });
  expect(await idsOf(list)).toEqual(['1', '2']);
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/v1/things?limit=1',
    '/api/v1/things?after=1&limit=1',
  ]);
});

test('a raw list goes on from a cursor', async () => {
  const server = await serve(page('1', '/things/a?after=1'), page('2'));
  const endpoint = { path: '/things/{id}', params: { id: 'me' } };
  const { next } = await requestList<Item>(testCore(server), endpoint);
  const rest = requestList<Item>(testCore(server), endpoint, { cursor: next });
  expect(await idsOf(rest)).toEqual(['2']);
});

test('a raw list stays on its path', async () => {
  const server = await serve(page('1', '/others?after=1'), page('2'));
  const error = await failure(idsOf(requestList<Item>(testCore(server), { path: '/things' })));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(String(error)).toContain(`, not ${server.orgUrl}/things`);
  expect(server.requests).toHaveLength(1);
});

test('a raw list that cannot be asked for sends nothing', async () => {
  const server = await serve(page('1'));
  for (const path of ['//evil.example/x', 'https://evil.example/x', '/a/../b']) {
    expect(await failure(requestList(testCore(server), { path }))).toBeInstanceOf(OktaConfigError);
  }
  expect(server.requests).toEqual([]);
});

test('a client has both', async () => {
  const server = await serve(page('1'));
  const core = createClientCore({ orgUrl: server.orgUrl, auth: { token: 'x' } });
  const okta = bindAreas(core, { user: { getUser: (some: OktaCore) => some.orgUrl } });
  expect(Object.keys(okta)).toEqual(['orgUrl', 'request', 'requestList', 'user']);
  expect(await okta.request<Item[]>({ path: '/x' })).toEqual([{ id: '1' }]);
  expect(await idsOf(okta.requestList<Item>({ path: '/x' }))).toEqual(['1']);
});

test('an error of both shows where the call was made', async () => {
  const server = await serve(json({}, 404));
  const okta = createClientCore({ orgUrl: server.orgUrl, auth: { token: 'x' } });
  const callers = {
    callRequest: () => okta.request({ path: '/x' }),
    callRequestList: () => okta.requestList({ path: '/x' }),
  };
  for (const [name, ask] of Object.entries(callers)) {
    const error = await failure(ask());
    expect(error).toMatchObject({ operationId: 'GET /x', stack: expect.stringContaining(name) });
  }
});
