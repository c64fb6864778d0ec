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

describe('headers that cannot be sent', () => {
  test.each([
    { given: { Authorization: 'Bearer secret' }, want: 'header Authorization is set by auth' },
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
