import { describe, expect, test } from 'vitest';
import { OktaConfigError, OktaNetworkError, send } from '../../src/runtime/index.js';
import { proxyFetch } from '../../src/node.js';
import { callGetUser, createUser, failure, testCore } from '../runtime/support/client.js';
import { json, serve } from '../runtime/support/server.js';
import { hangUp, nonsense, proxyTo, refuse, tunnel } from './support/proxy.js';

const orgUrl = 'http://acme.test';

async function coreThrough(env: Record<string, string>, noProxy?: string) {
  return testCore({ orgUrl, allowHttp: true, fetch: await proxyFetch({ env, noProxy }) });
}

describe('requests go through the proxy', () => {
  test.each([
    { name: 'of HTTP_PROXY', variable: 'HTTP_PROXY' },
    { name: 'of http_proxy', variable: 'http_proxy' },
  ])('$name', async ({ variable }) => {
    const server = await serve(json({ id: '00u1' }));
    const proxy = await proxyTo(server.orgUrl);
    const core = await coreThrough({ [variable]: proxy.url });
    await expect(callGetUser(core)).resolves.toEqual({ id: '00u1' });
    expect(proxy.tunnels).toEqual([{ target: 'acme.test:80' }]);
    expect(server.requests).toMatchObject([{ headers: { host: 'acme.test' } }]);
  });

  test('of the option, whatever the environment says', async () => {
    const server = await serve(json({ id: '00u1' }));
    const proxy = await proxyTo(server.orgUrl);
    const env = { HTTP_PROXY: 'http://127.0.0.1:1' };
    const fetch = await proxyFetch({ proxy: proxy.url.replace('http://', ''), env });
    await callGetUser(testCore({ orgUrl, allowHttp: true, fetch }));
    expect(proxy.tunnels).toHaveLength(1);
  });

  test('of HTTPS_PROXY for an org over https', async () => {
    const { orgUrl: origin } = await serve(json({}));
    const proxy = await proxyTo(origin, refuse(403));
    const fetch = await proxyFetch({ env: { HTTPS_PROXY: proxy.url } });
    await failure(callGetUser(testCore({ orgUrl: 'https://acme.okta.com', fetch, maxRetries: 0 })));
    expect(proxy.tunnels).toEqual([{ target: 'acme.okta.com:443' }]);
  });

  test('with its user and password', async () => {
    const server = await serve(json({ id: '00u1' }));
    const proxy = await proxyTo(server.orgUrl);
    const url = proxy.url.replace('//', '//us%40er:p%C3%A4ss@');
    await callGetUser(await coreThrough({ HTTP_PROXY: url }));
    const authorization = `Basic ${Buffer.from('us@er:päss').toString('base64')}`;
    expect(proxy.tunnels).toEqual([{ target: 'acme.test:80', authorization }]);
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  });
});

describe('requests go without a proxy', () => {
  test.each([
    { name: 'where none is set', env: {} },
    { name: 'where the variable is empty', env: { HTTP_PROXY: ' ' } },
    { name: 'where it is for https', env: { HTTPS_PROXY: 'http://127.0.0.1:1' } },
    {
      name: 'to hosts of NO_PROXY',
      env: { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' },
    },
    { name: 'to hosts of no_proxy', env: { http_proxy: 'http://127.0.0.1:1', no_proxy: '*' } },
  ])('$name', async ({ env }) => {
    const server = await serve(json({ id: '00u1' }));
    const fetch = await proxyFetch({ env });
    await expect(callGetUser(testCore({ ...server, fetch }))).resolves.toEqual({ id: '00u1' });
  });

  test('by the option noProxy', async () => {
    const server = await serve(json({ id: '00u1' }));
    const env = { HTTP_PROXY: 'http://127.0.0.1:1' };
    const fetch = await proxyFetch({ env, noProxy: '127.0.0.1' });
    await expect(callGetUser(testCore({ ...server, fetch }))).resolves.toEqual({ id: '00u1' });
  });
});

describe('what a proxy refuses is an error that says so', () => {
  test.each([
    {
      name: '407, without credentials',
      reply: refuse(407),
      want: 'Proxy response 407: {proxy} wants user and password: put them into HTTP_PROXY, as in http://user:password@host:port',
    },
    {
      name: '407, with credentials',
      reply: refuse(407),
      credentials: 'me:hunter2@',
      want: 'Proxy response 407: {proxy} refuses the user and password of HTTP_PROXY',
    },
    { name: '403', reply: refuse(403), want: 'Proxy response 403: {proxy} refuses to connect' },
    { name: '502', reply: refuse(502), want: 'Proxy response 502: {proxy} refuses to connect' },
    {
      name: 'no answer',
      reply: hangUp,
      want: 'Proxy response missing: {proxy} has closed the connection',
    },
  ])('$name', async ({ reply, credentials = '', want }) => {
    const server = await serve(json({}));
    const proxy = await proxyTo(server.orgUrl, reply);
    const core = await coreThrough({ HTTP_PROXY: proxy.url.replace('//', `//${credentials}`) });
    const error = await failure(send(core, createUser, { user: {} }));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({
      message: `createUser: no response from ${orgUrl}: ${want.replace('{proxy}', proxy.url)}`,
      reason: 'connection',
      code: 'ERR_PROXY_REFUSED',
      neverSent: true,
    });
    // Each attempt asks once.
    expect(proxy.tunnels).toHaveLength(3);
    expect(server.requests).toEqual([]);
  });

  test('nonsense instead of HTTP', async () => {
    const server = await serve(json({}));
    const proxy = await proxyTo(server.orgUrl, nonsense);
    const error = await failure(callGetUser(await coreThrough({ HTTP_PROXY: proxy.url })));
    expect(error).toMatchObject({
      reason: 'connection',
      message: expect.stringContaining('(the proxy of HTTP_PROXY)'),
    });
  });

  test('one that nobody listens at', async () => {
    const error = await failure(
      callGetUser(await coreThrough({ HTTP_PROXY: 'http://127.0.0.1:1' })),
    );
    expect(error).toMatchObject({
      message: `getUser: no response from ${orgUrl}: connect ECONNREFUSED 127.0.0.1:1 (the proxy of HTTP_PROXY)`,
      code: 'ECONNREFUSED',
      neverSent: true,
    });
  });

  test('one that answers the next time: nothing is lost, and nothing sent twice', async () => {
    const server = await serve(json({ id: '00u1' }));
    const proxy = await proxyTo(server.orgUrl, refuse(503), hangUp, tunnel);
    const core = await coreThrough({ HTTP_PROXY: proxy.url });
    await expect(send(core, createUser, { user: {} })).resolves.toEqual({ id: '00u1' });
    expect(server.requests).toHaveLength(1);
  });
});

test.each([
  'socks5://me:hunter2@127.0.0.1:1080',
  'ftp://127.0.0.1',
  'http://',
  'http://me:hunter2@',
  'http://%:hunter2@127.0.0.1',
  'two words',
])('%j is no proxy, and in no message', async (value) => {
  const error = await failure(proxyFetch({ env: { HTTPS_PROXY: value } }));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(error).toMatchObject({
    message:
      'HTTPS_PROXY must be the URL of a proxy, such as http://user:password@proxy.example.com:3128, with http: or https:',
  });
  expect(error).not.toHaveProperty('cause');
});

test('an unknown option is refused', async () => {
  // @ts-expect-error -- it is called proxy
  const error = await failure(proxyFetch({ url: 'http://127.0.0.1:1' }));
  expect(error).toMatchObject({
    name: 'OktaConfigError',
    message: 'proxyFetch has no option url',
  });
});
