import { describe, expect, test } from 'vitest';
import { commaStyle, jsonStyle, OktaConfigError, OktaError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import {
  callGetUser,
  createUser,
  failure,
  getUser,
  listUsers,
  testCore,
} from './support/client.js';
import { json, serve } from './support/server.js';

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

const deep = nested(20_000);
const bare: object = Object.create(null);
const styled = { ...listUsers, styles: { search: jsonStyle } };
const csv = { ...listUsers, styles: { search: commaStyle } };

describe('whatever is thrown is an OktaError, and nothing is sent', () => {
  test.each<{ name: string; operation?: typeof getUser; params: unknown; options?: unknown }>([
    { name: 'a query value without prototype', operation: listUsers, params: { search: bare } },
    { name: 'a deep query value', operation: listUsers, params: { search: deep } },
    { name: 'a deep value among commas', operation: csv, params: { search: deep } },
    { name: 'a deep query value as JSON', operation: styled, params: { search: deep } },
    {
      name: 'an extra query value without prototype',
      params: { userId: '1' },
      options: { query: { a: bare } },
    },
    { name: 'a path parameter without prototype', params: { userId: bare } },
    { name: 'a deep body', operation: createUser, params: { user: deep } },
    { name: 'params of null', params: null },
    { name: 'a text as params', params: 'x' },
    {
      name: 'a header without prototype',
      params: { userId: '1' },
      options: { headers: { a: bare } },
    },
    { name: 'a timeout that is no number', params: { userId: '1' }, options: { timeout: 'soon' } },
  ])('$name', async ({ operation = getUser, params, options }) => {
    const server = await serve(json({}));
    const call = send(testCore(server), operation, params as object, options as object);
    expect(await failure(call)).toBeInstanceOf(OktaConfigError);
    expect(server.requests).toEqual([]);
  });

  test('options of null are none', async () => {
    const server = await serve(json({ id: '1' }));
    // Types refuse it, and JavaScript does not.
    expect(await callGetUser(testCore(server), null as never)).toEqual({ id: '1' });
  });

  test('limits of null are those of the client', async () => {
    const server = await serve(json({ id: '1' }));
    const options = { timeout: null, maxRetries: null, maxResponseBytes: null };
    expect(await callGetUser(testCore(server), options)).toEqual({ id: '1' });
  });
});

describe('what is given to the client may throw', () => {
  const reason = new Error('broken');
  test.each([
    {
      name: 'onUnauthorized',
      options: { auth: { authorize: () => {}, onUnauthorized: () => Promise.reject(reason) } },
      want: { name: 'OktaConfigError', cause: reason },
    },
    {
      name: 'onUnauthorized, at once',
      options: {
        auth: {
          authorize: () => {},
          onUnauthorized: () => {
            throw reason;
          },
        },
      },
      want: { name: 'OktaConfigError', cause: reason },
    },
    {
      name: 'fetch, at once',
      options: {
        fetch: () => {
          throw reason;
        },
      },
      want: { name: 'OktaNetworkError', reason: 'connection' },
    },
    {
      name: 'a fetch that gives nothing',
      // Types refuse it, and JavaScript does not.
      options: { fetch: async () => undefined as never },
      want: { name: 'OktaNetworkError', reason: 'connection' },
    },
    {
      name: 'the body that fetch gives',
      options: {
        fetch: async () =>
          new Response(new ReadableStream({ start: (body) => body.error(reason) })),
      },
      want: { name: 'OktaNetworkError', reason: 'connection' },
    },
    {
      name: 'the body of a redirect',
      options: {
        fetch: async () =>
          new Response(new ReadableStream({ start: (body) => body.error(reason) }), {
            status: 302,
            headers: { location: '//elsewhere.example' },
          }),
      },
      want: { name: 'OktaNetworkError', reason: 'redirect' },
    },
  ])('$name', async ({ options, want }) => {
    const server = await serve(json({}, 401));
    const error = await failure(
      callGetUser(testCore({ ...server, ...options }), { maxRetries: 0 }),
    );
    expect(error).toBeInstanceOf(OktaError);
    expect(error).toMatchObject(want);
  });
});
