import { describe, expect, expectTypeOf, test } from 'vitest';
import { OktaApiError, type OktaRequest, type RawRequest } from '../../src/runtime/index.js';
import { request } from '../../src/runtime/raw.js';
import { failure, testClock, testCore, TOKEN } from '../runtime/support/client.js';
import { json, raw, reset, serve } from '../runtime/support/server.js';

const group = { id: '00g1', profile: { name: 'Everyone' } };

describe('a raw call', () => {
  test('is sent and answered like any other', async () => {
    const server = await serve(json(group, 200, { 'x-okta-request-id': 'r1' }));
    const answer = request<typeof group>(testCore(server), { path: '/api/v1/groups/00g1' });
    expectTypeOf(answer).toEqualTypeOf<OktaRequest<typeof group>>();
    expect(await answer).toEqual(group);
    expect(await answer.withResponse()).toMatchObject({ data: group, requestId: 'r1' });
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        url: '/api/v1/groups/00g1',
        headers: { authorization: `SSWS ${TOKEN}`, accept: 'application/json' },
      },
    ]);
  });

  test('is of an unknown type where the caller gives none', async () => {
    const server = await serve(json(group));
    expectTypeOf(await request(testCore(server), { path: '/x' })).toBeUnknown();
  });

  test.each<{ name: string; given: RawRequest; options?: object; want: string }>([
    { name: 'method', given: { method: 'DELETE', path: '/x' }, want: 'DELETE /x' },
    {
      name: 'values in its path',
      given: { path: '/a/{id}/b/{n}', params: { id: '../x?y', n: 7 } },
      want: 'GET /a/..%2Fx%3Fy/b/7',
    },
    {
      name: 'a query',
      given: { path: '/x', query: { q: 'a b&c', expand: ['d', 'e'], limit: 2, no: undefined } },
      want: 'GET /x?q=a+b%26c&expand=d&expand=e&limit=2',
    },
    {
      name: 'a query in its path',
      given: { path: '/x?a=1&a=%2F&b=https://y//z', query: { c: '3' } },
      want: 'GET /x?a=1&a=%2F&b=https%3A%2F%2Fy%2F%2Fz&c=3',
    },
    {
      name: 'a value in place of one in its path',
      given: { path: '/x?a=1&b=2', query: { a: '3' } },
      options: { query: { b: '4' } },
      want: 'GET /x?a=3&b=4',
    },
    { name: 'what is escaped already', given: { path: '/a%20b/%2F' }, want: 'GET /a%20b/%2F' },
    { name: 'a slash at the end', given: { path: '/a/' }, want: 'GET /a/' },
    { name: 'dots within a segment', given: { path: '/a..b/.c' }, want: 'GET /a..b/.c' },
  ])('has $name', async ({ given, options, want }) => {
    const server = await serve(json({}));
    await request(testCore(server), given, options);
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([want]);
  });

  test('follows a link of an answer', async () => {
    const server = await serve(json({}));
    const href = `${server.orgUrl}/api/v1/apps/0oa1/lifecycle/activate?x=1`;
    await request(testCore(server), { method: 'POST', path: href });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/apps/0oa1/lifecycle/activate?x=1',
    });
  });

  test('has headers of its own, and those of its options', async () => {
    const server = await serve(json({}));
    const headers = { 'x-a': '1', 'x-b': '1' };
    await request(testCore(server), { path: '/x', headers }, { headers: { 'x-b': '2' } });
    expect(server.requests[0]?.headers).toMatchObject({ 'x-a': '1', 'x-b': '2' });
  });

  test.each([
    { accept: undefined, type: 'application/json', body: '{"a":1}', want: { a: 1 } },
    { accept: 'application/xml', type: 'application/xml', body: '<a/>', want: '<a/>' },
    { accept: 'text/*', type: 'text/csv', body: 'a,b', want: 'a,b' },
    { accept: '*/*', type: 'image/png', body: 'png', want: new Blob(['png']) },
  ])('reads $type by what it asks for', async ({ accept, type, body, want }) => {
    const server = await serve(raw(body, type));
    const answer = await request(testCore(server), { path: '/x', accept });
    expect(answer instanceof Blob ? await answer.text() : answer).toEqual(
      want instanceof Blob ? await want.text() : want,
    );
    expect(server.requests[0]?.headers.accept).toBe(accept ?? 'application/json');
  });

  test('has hooks with its params and body, and method and path as its id', async () => {
    const server = await serve(json({}));
    const seen: unknown[] = [];
    const hooks = {
      onRequest: ({ operationId, params }: { operationId: string; params: object }) => {
        seen.push([operationId, { ...params }]);
      },
    };
    const body = { name: 'A' };
    await request(testCore({ ...server, hooks }), {
      method: 'PUT',
      path: '/groups/{id}?secret=1',
      params: { id: 'g' },
      body,
    });
    expect(seen).toEqual([['PUT /groups/{id}', { id: 'g', body }]]);
  });

  test('fails with the errors of other calls', async () => {
    const body = { errorCode: 'E0000007', errorSummary: 'Not found: Resource' };
    const server = await serve(json(body, 404));
    const error = await failure(
      request(testCore(server), { path: '/api/v1/x/{id}?token=secret', params: { id: 'mine' } }),
    );
    expect(error).toBeInstanceOf(OktaApiError);
    expect(error).toMatchObject({
      message: 'GET /api/v1/x/{id}: 404 E0000007 Not found: Resource',
      operationId: 'GET /api/v1/x/{id}',
      method: 'GET',
      path: '/api/v1/x/{id}',
    });
  });
});

describe('a raw call is sent again', () => {
  test.each<{ given: Partial<RawRequest>; want: number }>([
    { given: {}, want: 3 },
    { given: { method: 'HEAD' }, want: 3 },
    { given: { method: 'PUT' }, want: 3 },
    { given: { method: 'POST' }, want: 1 },
    { given: { method: 'PATCH' }, want: 1 },
    { given: { method: 'DELETE' }, want: 1 },
    { given: { method: 'POST', idempotent: true }, want: 3 },
    { given: { method: 'DELETE', idempotent: true }, want: 3 },
    { given: { idempotent: false }, want: 1 },
  ])('after a broken connection: $given, $want requests', async ({ given, want }) => {
    const server = await serve(reset);
    await failure(request(testCore(server), { path: '/x', ...given }));
    expect(server.requests).toHaveLength(want);
  });

  test('after a 429, whatever its method', async () => {
    const clock = testClock();
    const server = await serve(json({}, 429, { 'retry-after': '7' }), json({ id: '1' }));
    const body = { a: 1 };
    const answer = await request(testCore(server, clock), { method: 'POST', path: '/x', body });
    expect(answer).toEqual({ id: '1' });
    expect(server.requests.map((one) => one.body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(clock.waits).toEqual([7000]);
  });
});
