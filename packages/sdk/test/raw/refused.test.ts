import { describe, expect, test } from 'vitest';
import { OktaConfigError, type OktaRequest } from '../../src/runtime/index.js';
import { request } from '../../src/runtime/raw.js';
import { failure, testCore } from '../runtime/support/client.js';
import { json, serve } from '../runtime/support/server.js';

describe('a raw call is refused, and nothing sent, for', () => {
  const path = '/x';
  test.each<{ name: string; given: unknown; want: string }>([
    ...[
      '//evil.example/x',
      'https://evil.example/x',
      'http://user:secret@evil.example/x',
      '/\\evil.example/x',
      '\\\\evil.example/x',
      'evil.example/x',
      '@evil.example/x',
      ':80@evil.example',
      '.evil.example/x',
      'javascript:x',
      '',
      '/a/../b',
      '/..',
      '/a/./b',
      '/a/%2e%2E/b',
      '/a/.%2e',
      '/a//b',
      '/a/\t../b',
      '/a b',
      '/é',
      '/a#b',
      '/a\nb',
    ].map((given) => ({
      name: `the path ${JSON.stringify(given)}`,
      given: { path: given },
      want: 'request: path must be like /api/v1/groups/{groupId}',
    })),
    { name: 'no arguments', given: undefined, want: 'request: path must be like' },
    { name: 'a path that is no text', given: { path: 7 }, want: 'request: path must be like' },
    {
      name: 'a value that is missing',
      given: { path: '/x/{id}' },
      want: 'GET /x/{id}: id is missing or cannot be part of a URL',
    },
    {
      name: 'a value that leads up',
      given: { path: '/x/{id}', params: { id: '..' } },
      want: 'GET /x/{id}: id is missing or cannot be part of a URL',
    },
    {
      name: 'params that belong in the query',
      given: { path, params: { limit: 2 } },
      want: 'request: params has limit, and path has no {limit}: is it for query?',
    },
    {
      name: 'an unknown method',
      given: { path, method: 'TRACE' },
      want: 'request: method must be GET, HEAD, POST, PUT, PATCH or DELETE',
    },
    {
      name: 'a key of other clients',
      given: { path, method: 'POST', data: {} },
      want: 'request: unknown data; there are method, path, params, query, body, contentType',
    },
    {
      name: 'a query that is no object of names',
      given: { path, query: new URLSearchParams({ limit: '1' }) },
      want: 'request: query must be an object of names and values',
    },
    { name: 'a path alone', given: '/x', want: 'request: path must be like' },
    { name: 'a GET with a body', given: { path, body: {} }, want: 'request: a GET has no body' },
    {
      name: 'a schema that is none',
      given: { path, schema: { parse: () => 1 } },
      want: 'request: schema must be a Standard Schema, as of zod, valibot or arktype',
    },
  ])('$name', async ({ given, want }) => {
    const server = await serve(json({}));
    const errors: unknown[] = [];
    const hooks = { onError: ({ error }: { error: unknown }) => void errors.push(error) };
    const error = await failure(
      // JavaScript callers may give anything.
      Reflect.apply(request, undefined, [testCore({ ...server, hooks }), given]) as OktaRequest<1>,
    );
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain(want);
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(errors).toEqual([error]);
    expect(server.requests).toEqual([]);
  });

  test('a link that leads up', async () => {
    const server = await serve(json({}));
    const link = `${server.orgUrl}/a/%2e%2e/b`;
    const error = await failure(request(testCore(server), { path: link }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(server.requests).toEqual([]);
  });
});
