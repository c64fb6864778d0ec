import { describe, expect, test } from 'vitest';
import { headerParams, OktaConfigError, send, version } from '../../src/runtime/index.js';
import { callGetUser, failure, getUser, testCore, TOKEN } from './support/client.js';
import { json, serve } from './support/server.js';

test('what every request carries', async () => {
  const server = await serve(json({}));
  await callGetUser(testCore(server));
  const { accept, authorization, 'user-agent': agent } = server.requests[0]!.headers;
  expect({ accept, authorization, agent }).toEqual({
    accept: 'application/json',
    authorization: `SSWS ${TOKEN}`,
    agent: `oktaforge-sdk/${version}`,
  });
});

test('the media type of the operation, header parameters, and who goes before whom', async () => {
  const server = await serve(json({}));
  const core = testCore({
    ...server,
    userAgent: 'app/1.0',
    headers: { 'X-A': 'client', 'X-B': 'client', 'X-C': undefined },
  });
  const operation = {
    ...getUser,
    accept: 'application/xml',
    headers: headerParams({
      oktaAgent: 'Okta-Agent',
      xB: 'X-B',
      unused: 'X-Unused',
      nothing: 'X-Nothing',
    }),
  };
  const params = { userId: '1', oktaAgent: 'gw', xB: 'param', nothing: null };
  await send(core, operation, params, { headers: { 'x-a': 'call', 'X-Trace': '1' } });
  const { headers } = server.requests[0]!;
  expect(headers).toMatchObject({
    accept: 'application/xml',
    'user-agent': `app/1.0 oktaforge-sdk/${version}`,
    'okta-agent': 'gw',
    'x-a': 'call',
    'x-b': 'param',
    'x-trace': '1',
  });
  expect(Object.keys(headers)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/x-(c|unused|nothing)/)]),
  );
});

test('one call’s headers are not the next one’s', async () => {
  const server = await serve(json({}));
  const core = testCore(server);
  await callGetUser(core, { headers: { 'x-a': '1' } });
  await callGetUser(core);
  expect(server.requests.map(({ headers }) => headers['x-a'])).toEqual(['1', undefined]);
});

describe('a header that is undefined for one call is left out of it', () => {
  test.each([
    { name: 'one of the client', given: { 'x-proxy': undefined }, want: { 'x-proxy': undefined } },
    { name: 'in any case', given: { 'X-PROXY': undefined }, want: { 'x-proxy': undefined } },
    { name: 'null, without types', given: { 'X-Proxy': null }, want: { 'x-proxy': undefined } },
    { name: 'one of a parameter', given: { 'x-b': undefined }, want: { 'x-b': undefined } },
    // `fetch` then sends its own.
    { name: 'the client’s accept', given: { Accept: undefined }, want: { accept: '*/*' } },
    { name: 'no other one', given: { 'x-other': undefined }, want: { 'x-proxy': '1', 'x-b': '2' } },
    {
      name: 'and may be set again',
      given: { 'X-Proxy': undefined, 'x-proxy': '3' },
      want: { 'x-proxy': '3' },
    },
  ])('$name', async ({ given, want }) => {
    const server = await serve(json({}));
    const core = testCore({ ...server, headers: { 'X-Proxy': '1' } });
    const operation = { ...getUser, headers: headerParams({ b: 'X-B' }) };
    const headers = given as Record<string, undefined>;
    await send(core, operation, { userId: '1', b: '2' }, { headers });
    await send(core, operation, { userId: '1', b: '2' });
    const [first, second] = server.requests.map((request) => request.headers);
    const names = Object.keys(want);
    expect(Object.fromEntries(names.map((name) => [name, first?.[name]]))).toEqual(want);
    expect(first?.authorization).toBe(`SSWS ${TOKEN}`);
    expect(second).toMatchObject({ accept: 'application/json', 'x-proxy': '1', 'x-b': '2' });
  });

  test('a parameter that is not given leaves the client’s header', async () => {
    const server = await serve(json({}));
    const core = testCore({ ...server, headers: { 'X-B': 'client' } });
    await send(core, { ...getUser, headers: headerParams({ b: 'X-B' }) }, { userId: '1' });
    expect(server.requests[0]?.headers['x-b']).toBe('client');
  });
});

describe('headers that cannot be sent', () => {
  test.each([
    { given: { Authorization: 'Bearer secret' }, want: 'header Authorization is set by auth' },
    // Else a call that is to be made without credentials would have them.
    { given: { authorization: undefined }, want: 'header authorization is set by auth' },
    { given: { 'X-A': 'secret\r\nX-B: 1' }, want: 'header X-A is set by auth, or has characters' },
    { given: { 'X A': 'secret' }, want: 'header X A is set by auth, or has characters' },
  ])('$given', async ({ given, want }) => {
    const server = await serve(json({}));
    const error = await failure(callGetUser(testCore(server), { headers: given }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain(want);
    expect(String(error)).not.toContain('secret');
    expect(() => testCore({ ...server, headers: given })).toThrow(want);
    expect(server.requests).toEqual([]);
  });
});
