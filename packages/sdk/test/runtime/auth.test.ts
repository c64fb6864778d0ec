import { describe, expect, test } from 'vitest';
import { createAuth, type AccessTokenFunction, type AuthOptions } from '../../src/runtime/auth.js';
import type { FetchLike } from '../../src/runtime/fetch-like.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { json, serve } from './support/server.js';

describe('the authorization header', () => {
  test.each<{ name: string; given: AuthOptions; want: string }>([
    { name: 'API token', given: { token: '00abc_-X' }, want: 'SSWS 00abc_-X' },
    { name: 'access token', given: { accessToken: 'eyJ.a.b' }, want: 'Bearer eyJ.a.b' },
    { name: 'function', given: { accessToken: () => 'eyJ.c' }, want: 'Bearer eyJ.c' },
    { name: 'async function', given: { accessToken: async () => 'eyJ.d' }, want: 'Bearer eyJ.d' },
    {
      name: 'provider',
      given: { authorize: ({ headers, method }) => headers.set('authorization', `DPoP ${method}`) },
      want: 'DPoP GET',
    },
  ])('$name', async ({ given, want }) => {
    const server = await serve(json({}));
    await callGetUser(testCore({ orgUrl: server.orgUrl, auth: given }));
    expect(server.requests[0]?.headers.authorization).toBe(want);
  });
});

describe('a token that cannot be one', () => {
  test.each<{ given: unknown; want: string }>([
    { given: undefined, want: 'auth.token is missing or empty' },
    { given: {}, want: 'auth.token is missing or empty' },
    { given: { token: undefined }, want: 'auth.token is missing or empty' },
    { given: { token: '' }, want: 'auth.token is missing or empty' },
    { given: { token: 'SSWS 00abc' }, want: 'auth.token must be the token alone' },
    { given: { accessToken: 'Bearer eyJ' }, want: 'auth.accessToken must be the token alone' },
    { given: { token: '00abc\n' }, want: 'auth.token must be the token alone' },
    { given: { token: '00 abc' }, want: 'auth.token must be the token alone' },
    { given: { token: '00äbc' }, want: 'auth.token must be the token alone' },
    { given: { accessToken: '' }, want: 'auth.accessToken is missing or empty' },
  ])('$given', ({ given, want }) => {
    expect(() => createAuth(given as AuthOptions)).toThrow(OktaConfigError);
    expect(() => createAuth(given as AuthOptions)).toThrow(want);
    expect(() => createAuth(given as AuthOptions)).not.toThrow(/abc|eyJ/);
  });
});

test('an access token function is called for each request, retries included', async () => {
  const server = await serve(json({}, 503), json({}));
  let count = 0;
  const core = testCore({ orgUrl: server.orgUrl, auth: { accessToken: () => `t${++count}` } });
  await callGetUser(core);
  await callGetUser(core);
  expect(server.requests.map((request) => request.headers.authorization)).toEqual([
    'Bearer t1',
    'Bearer t2',
    'Bearer t3',
  ]);
});

describe('an access token function is asked again after a 401', () => {
  test('and told so, once for a request', async () => {
    const server = await serve(json({}), json({}, 401), json({}), json({}, 401), json({}, 401));
    const asked: boolean[] = [];
    const accessToken: AccessTokenFunction = ({ expired }) => {
      asked.push(expired);
      return `t${asked.length}`;
    };
    const core = testCore({ orgUrl: server.orgUrl, auth: { accessToken } });
    await callGetUser(core);
    await callGetUser(core);
    expect(asked).toEqual([false, false, true]);
    expect(server.requests.map((request) => request.headers.authorization)).toEqual([
      'Bearer t1',
      'Bearer t2',
      'Bearer t3',
    ]);
    expect(await failure(callGetUser(core))).toMatchObject({ status: 401 });
    expect(asked).toEqual([false, false, true, false, true]);
  });

  test('and a token that is given as it is is sent once', async () => {
    const server = await serve(json({}, 401));
    await failure(callGetUser(testCore({ orgUrl: server.orgUrl, auth: { accessToken: 't' } })));
    expect(server.requests).toHaveLength(1);
  });
});

test('an access token function that throws ends the call, with the reason as cause', async () => {
  const server = await serve(json({}));
  const reason = new Error('the token endpoint is down');
  const auth = { accessToken: () => Promise.reject(reason) };
  const error = await failure(callGetUser(testCore({ orgUrl: server.orgUrl, auth })));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(error).toMatchObject({ message: 'getUser: auth gave no credentials', cause: reason });
  expect(server.requests).toEqual([]);
});

test.each<{ given: unknown }>([{ given: undefined }, { given: '' }, { given: 'a\nb' }])(
  'an access token function that gives $given sends nothing',
  async ({ given }) => {
    const server = await serve(json({}));
    const auth = { accessToken: () => given as string };
    const error = await failure(callGetUser(testCore({ orgUrl: server.orgUrl, auth })));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(server.requests).toEqual([]);
  },
);

test('a provider sees every answer, and sends with the fetch of the client', async () => {
  const server = await serve(json({}, 503), json({}, 401), json({}));
  const seen: unknown[] = [];
  const auth: AuthOptions = {
    authorize: (_, context) => void seen.push(context.fetch === myFetch),
    onResponse: ({ status }, { url }) => void seen.push(`${status} ${new URL(url).pathname}`),
    onUnauthorized: () => true,
  };
  const myFetch: FetchLike = (url, init) => fetch(url, init);
  await callGetUser(testCore({ orgUrl: server.orgUrl, auth, fetch: myFetch }));
  const path = '/api/v1/users/00u1';
  expect(seen).toEqual([true, `503 ${path}`, true, `401 ${path}`, true, `200 ${path}`]);
});

describe('a provider asked after a 401', () => {
  test.each([
    { name: 'has better credentials', again: true, want: { sent: 2, status: 200 } },
    { name: 'has none', again: false, want: { sent: 1, status: 401 } },
  ])('$name', async ({ again, want }) => {
    const server = await serve(json({}, 401, { 'dpop-nonce': 'n1' }), json({}));
    let nonce = 'none';
    const auth: AuthOptions = {
      authorize: ({ headers }) => headers.set('authorization', `DPoP ${nonce}`),
      onUnauthorized: ({ headers }) => {
        nonce = headers.get('dpop-nonce') ?? 'lost';
        return again;
      },
    };
    const status = await callGetUser(testCore({ orgUrl: server.orgUrl, auth }))
      .withResponse()
      .then(
        ({ response }) => response.status,
        (error: { status: number }) => error.status,
      );
    expect({ sent: server.requests.length, status }).toEqual(want);
    expect(server.requests.at(-1)?.headers.authorization).toBe(again ? 'DPoP n1' : 'DPoP none');
  });

  test('is asked once only', async () => {
    const server = await serve(json({}, 401));
    const auth: AuthOptions = { authorize: () => {}, onUnauthorized: () => true };
    const error = await failure(callGetUser(testCore({ orgUrl: server.orgUrl, auth })));
    expect(error).toMatchObject({ status: 401 });
    expect(server.requests).toHaveLength(2);
  });
});
