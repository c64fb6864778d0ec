import { describe, expect, test } from 'vitest';
import { OktaNetworkError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, createUser, failure, testCore, TOKEN, withMethod } from './support/client.js';
import { json, serve, type Reply } from './support/server.js';

function redirect(location: string, status = 302): Reply {
  return (response) => response.writeHead(status, { location }).end('moved');
}

describe('a redirect inside the org', () => {
  test.each([{ status: 301 }, { status: 302 }, { status: 303 }, { status: 307 }, { status: 308 }])(
    '$status of a GET is followed',
    async ({ status }) => {
      const server = await serve(redirect('/api/v1/users/00u2?a=b', status), json({ id: '00u2' }));
      expect(await callGetUser(testCore(server))).toEqual({ id: '00u2' });
      expect(server.requests.map(({ url }) => url)).toEqual([
        '/api/v1/users/00u1',
        '/api/v1/users/00u2?a=b',
      ]);
      expect(server.requests[1]?.headers.authorization).toBe(`SSWS ${TOKEN}`);
    },
  );

  test.each([{ method: 'POST' }, { method: 'PUT' }, { method: 'DELETE' }])(
    'of a $method is refused',
    async ({ method }) => {
      const server = await serve(redirect('/elsewhere', 307), json({}));
      const error = await failure(send(testCore(server), withMethod(method), { userId: '1' }));
      expect(error).toMatchObject({ name: 'OktaNetworkError', reason: 'redirect' });
      expect(server.requests).toHaveLength(1);
    },
  );

  test('in circles ends', async () => {
    const server = await serve(redirect('/api/v1/users/00u1'));
    const error = await failure(callGetUser(testCore(server)));
    expect(error).toMatchObject({ name: 'OktaNetworkError', reason: 'redirect' });
    expect(server.requests).toHaveLength(6);
  });
});

describe('a redirect to another host is refused, and the token is not sent there', () => {
  test.each([
    { name: 'GET', operation: withMethod('GET') },
    { name: 'POST', operation: createUser },
  ])('$name', async ({ operation }) => {
    const evil = await serve(json({ stolen: true }));
    const server = await serve(redirect(`${evil.orgUrl}/api/v1/users`, 307));
    const error = await failure(send(testCore(server), operation, { userId: '1', user: {} }));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({
      message: `${operation.id}: refused to follow a redirect to ${evil.orgUrl}`,
      reason: 'redirect',
      operationId: operation.id,
    });
    expect(evil.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test('also after a redirect inside the org', async () => {
    const evil = await serve(json({}));
    const server = await serve(redirect('/a'), redirect(`//${new URL(evil.orgUrl).host}/a`));
    expect(await failure(callGetUser(testCore(server)))).toMatchObject({ reason: 'redirect' });
    expect(evil.requests).toEqual([]);
  });

  test('also where the browser hides the target', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const core = testCore({ orgUrl: 'https://acme.okta.com', fetch: async () => opaque });
    expect(await failure(callGetUser(core))).toMatchObject({
      message: 'getUser: refused to follow a redirect',
      reason: 'redirect',
    });
  });
});

test.each([{ given: 'user:pw@' }, { given: 'user@' }, { given: ':pw@' }])(
  'a redirect with credentials ($given) is refused, and shown without them',
  async ({ given }) => {
    const server = await serve((response, _request, origin) => {
      response.writeHead(302, { location: `${origin.replace('//', `//${given}`)}/a` }).end();
    });
    const error = await failure(callGetUser(testCore(server)));
    expect(error).toMatchObject({
      message: `getUser: refused to follow a redirect to ${server.orgUrl}`,
      reason: 'redirect',
    });
    expect(server.requests).toHaveLength(1);
  },
);

test.each([{ location: 'https://' }, { location: 'http://[' }])(
  'a redirect to $location, which is no URL, is refused',
  async ({ location }) => {
    const server = await serve(redirect(location));
    expect(await failure(callGetUser(testCore(server)))).toMatchObject({ reason: 'redirect' });
  },
);

test('304 is an answer, not a redirect', async () => {
  const server = await serve((response) => response.writeHead(304).end());
  const error = await failure(callGetUser(testCore(server), { headers: { 'if-none-match': 'a' } }));
  expect(error).toMatchObject({ name: 'OktaApiError', status: 304 });
});
