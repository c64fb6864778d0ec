import { inspect } from 'node:util';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOktaCore } from '../../src/core.js';
import { loadOktaConfig, type OktaConfig } from '../../src/node.js';
import { p256, pem } from '../private-key/support/keys.js';
import { org } from '../private-key/support/okta.js';
import { callGetUser } from '../runtime/support/client.js';
import { folderWith, yamlFiles } from './support/folder.js';
import { proxyTo } from './support/proxy.js';

const token = '00secretTokenOfTheTests';
const basics = {
  OKTA_CLIENT_ORGURL: 'https://acme.okta.com',
  OKTA_CLIENT_TOKEN: token,
};
const file = `okta:\n  client:\n    orgUrl: https://file.okta.com\n    token: ${token}\n`;

/** What a configuration puts on a request. */
async function headersOf({ auth }: OktaConfig): Promise<Record<string, string>> {
  const headers = new Headers();
  const request = { method: 'GET', url: 'https://acme.okta.com/', headers };
  await auth.authorize(request, { operationId: '', signal: AbortSignal.abort(), fetch });
  return Object.fromEntries(headers);
}

describe('the environment', () => {
  test.each([
    { name: 'org and token', env: {}, want: {} },
    {
      name: 'a slash, and white space around',
      env: { OKTA_CLIENT_ORGURL: ' https://acme.okta.com/ ' },
      want: {},
    },
    {
      name: 'names as Okta has them for Go',
      env: { OKTA_CLIENT_REQUEST_TIMEOUT: '30', OKTA_CLIENT_RATE_LIMIT_MAX_RETRIES: '4' },
      want: { timeout: 30_000, maxRetries: 4 },
    },
    {
      name: 'limits',
      env: { OKTA_CLIENT_REQUESTTIMEOUT: '0.5', OKTA_CLIENT_RATELIMIT_MAXRETRIES: '0' },
      want: { timeout: 500, maxRetries: 0 },
    },
    {
      name: 'no limit of time',
      env: { OKTA_CLIENT_REQUESTTIMEOUT: '0' },
      want: { timeout: Infinity },
    },
    { name: 'a user agent', env: { OKTA_CLIENT_USERAGENT: 'a/1' }, want: { userAgent: 'a/1' } },
    {
      name: 'an org over http',
      env: { OKTA_CLIENT_ORGURL: 'http://mock:4010', OKTA_TESTING_DISABLEHTTPSCHECK: 'true' },
      want: { orgUrl: 'http://mock:4010', allowHttp: true },
    },
    {
      name: 'what other programs have, and what is empty',
      env: {
        OKTA_CLIENT_ID: '0oa',
        OKTA_CLIENT_SECRET: 'x',
        OKTA_DOMAIN: 'x',
        OKTA_CLIENT_KEYID: '',
      },
      want: {},
    },
  ])('$name', async ({ env, want }) => {
    const config = await loadOktaConfig({ env: { ...basics, ...env }, files: [] });
    expect({ ...config }).toEqual({
      orgUrl: 'https://acme.okta.com',
      auth: { authorize: expect.any(Function) },
      ...want,
    });
    expect(createOktaCore(config).orgUrl).toBe(config.orgUrl);
  });

  test.each([
    { mode: undefined, want: `SSWS ${token}` },
    { mode: 'SSWS', want: `SSWS ${token}` },
    { mode: 'ssws', want: `SSWS ${token}` },
    { mode: 'Bearer', want: `Bearer ${token}` },
  ])('OKTA_CLIENT_AUTHORIZATIONMODE=$mode sends $want', async ({ mode, want }) => {
    const env = { ...basics, OKTA_CLIENT_AUTHORIZATIONMODE: mode };
    const config = await loadOktaConfig({ env, files: [] });
    expect(await headersOf(config)).toEqual({ authorization: want });
  });
});

describe('files', () => {
  test.each([
    { name: 'one', files: [file], want: { orgUrl: 'https://file.okta.com' } },
    { name: 'an empty one', files: [file, ''], want: {} },
    { name: 'one of another program', files: [file, 'kind: Pod\nmetadata: {}\n'], want: {} },
    {
      name: 'a later one, value by value',
      files: [file, 'okta: { client: { orgUrl: https://later.okta.com } }'],
      want: { orgUrl: 'https://later.okta.com' },
    },
    {
      name: "Okta's examples, which say null for what is not set",
      files: [
        file,
        'okta:\n  client:\n    connectionTimeout: 30 # seconds\n    proxy:\n      port: null\n      host: null\n    requestTimeout: 0 # seconds\n    rateLimit:\n      maxRetries: 4\n',
      ],
      want: { timeout: Infinity, maxRetries: 4 },
    },
    {
      name: 'an anchor and a merge',
      files: [file, 'x: &x { userAgent: a/1 }\nokta: { client: { <<: *x } }'],
      want: { userAgent: 'a/1' },
    },
    {
      name: 'texts that look like numbers',
      files: [file, 'okta: { client: { userAgent: 1.10 } }'],
      want: { userAgent: '1.10' },
    },
    {
      name: 'testing',
      files: [
        file,
        'okta: { client: { orgUrl: "http://mock" }, testing: { disableHttpsCheck: true, more: 1 } }',
      ],
      want: { orgUrl: 'http://mock', allowHttp: true },
    },
  ])('$name', async ({ files, want }) => {
    const config = await loadOktaConfig({ env: {}, files: yamlFiles(...files) });
    expect(config).toMatchObject(want);
  });

  test('of Okta’s other clients have settings that have no effect', async () => {
    const [path = ''] = yamlFiles(`${file}    cache: { enabled: true, defaultTtl: 300 }\n`);
    const env = { OKTA_CLIENT_CONNECTIONTIMEOUT: '30', OKTA_CLIENT_CACHE_ENABLED: 'true' };
    const { unused } = await loadOktaConfig({ env, files: [path] });
    expect(unused).toEqual([
      `okta.client.cache in ${path}`,
      'OKTA_CLIENT_CACHE_ENABLED',
      'OKTA_CLIENT_CONNECTIONTIMEOUT',
    ]);
  });
});

test('the precedence is that of Okta: the program, the environment, later files, earlier files', async () => {
  const files = yamlFiles(
    `${file}    userAgent: 'one'\n    rateLimit: { maxRetries: 1 }\n    requestTimeout: 1\n`,
    `okta: { client: { userAgent: two, rateLimit: { maxRetries: 2 }, requestTimeout: 2 } }`,
  );
  const env = { OKTA_CLIENT_RATELIMIT_MAXRETRIES: '3', OKTA_CLIENT_REQUESTTIMEOUT: '3' };
  const config = await loadOktaConfig({ env, files, settings: { requestTimeout: 4 } });
  expect(config).toMatchObject({ userAgent: 'two', maxRetries: 3, timeout: 4000 });
  expect(config.sources).toEqual({
    orgUrl: `okta.client.orgUrl in ${files[0]}`,
    token: `okta.client.token in ${files[0]}`,
    userAgent: `okta.client.userAgent in ${files[1]}`,
    maxRetries: 'OKTA_CLIENT_RATELIMIT_MAXRETRIES',
    requestTimeout: 'settings.requestTimeout of loadOktaConfig',
  });
});

describe('a private key', () => {
  const app = {
    OKTA_CLIENT_ORGURL: 'https://acme.okta.com',
    OKTA_CLIENT_CLIENTID: '0oa1',
    OKTA_CLIENT_SCOPES: 'okta.users.read,okta.groups.read okta.apps.read',
  };
  const key = pem(p256.privateKey);
  const jwk = JSON.stringify(p256.privateKey.export({ format: 'jwk' }));
  const indented = key.trim().replaceAll('\n', '\n        ');
  const yaml = (value: string): string => `okta:\n  client:\n    privateKey: ${value}\n`;

  test.each([
    { name: 'as PEM', env: { OKTA_CLIENT_PRIVATEKEY: key } },
    { name: 'as PEM on one line', env: { OKTA_CLIENT_PRIVATEKEY: key.replaceAll('\n', '\\n') } },
    { name: 'as JWK', env: { OKTA_CLIENT_PRIVATEKEY: jwk } },
    { name: 'as PEM of a file', files: [yaml(`|\n        ${indented}`)] },
    { name: 'as JWK of a file', files: [yaml(jwk)] },
    { name: 'as text of a JWK of a file', files: [yaml(`'${jwk}'`)] },
    { name: 'by the program', settings: { privateKey: p256.privateKey.export({ format: 'jwk' }) } },
    { name: 'as a file of its own', file: key },
    { name: 'as a file with a JWK', file: jwk },
  ])('$name', async ({ env = {}, files = [], settings = {}, file: own }) => {
    const okta = await org();
    const place = own && {
      OKTA_CLIENT_PRIVATEKEY: join(folderWith({ 'key.pem': own }), 'key.pem'),
    };
    const config = await loadOktaConfig({
      env: { ...app, OKTA_CLIENT_ORGURL: okta.orgUrl, ...env, ...place },
      files: yamlFiles(...files),
      settings,
    });
    await callGetUser(createOktaCore(config));
    expect(okta.apiRequests()).toMatchObject([{ headers: { authorization: 'Bearer at-1' } }]);
    const form = new URLSearchParams(okta.tokenRequests()[0]?.body);
    expect(form.get('scope')).toBe('okta.users.read okta.groups.read okta.apps.read');
    expect(config.sources.privateKey).toBeDefined();
    expect(inspect(config, { depth: 9, showHidden: true })).not.toContain(key.split('\n')[1]);
  });

  test('is taken where there is a token too, by choice', async () => {
    const okta = await org();
    const env = {
      ...app,
      OKTA_CLIENT_ORGURL: okta.orgUrl,
      OKTA_CLIENT_TOKEN: token,
      OKTA_CLIENT_PRIVATEKEY: key,
    };
    await callGetUser(createOktaCore(await loadOktaConfig({ env, files: [] })));
    const mode = { OKTA_CLIENT_AUTHORIZATIONMODE: 'PrivateKey' };
    const config = await loadOktaConfig({ env: { ...env, ...mode }, files: [] });
    await callGetUser(createOktaCore(config));
    expect(okta.apiRequests().map(({ headers }) => headers.authorization)).toEqual([
      `SSWS ${token}`,
      'Bearer at-1',
    ]);
  });
});

describe('a proxy', () => {
  test.each([
    { name: 'of a file', yaml: (port: string) => `{ host: 127.0.0.1, port: ${port} }` },
    { name: 'of a file, as a URL', yaml: (port: string) => `http://127.0.0.1:${port}` },
    {
      name: 'with user and password',
      yaml: (port: string) =>
        `{ host: http://127.0.0.1, port: ${port}, username: me, password: "a:b@c" }`,
      authorization: `Basic ${Buffer.from('me:a:b@c').toString('base64')}`,
    },
  ])('$name', async ({ yaml, authorization }) => {
    const okta = await org();
    const proxy = await proxyTo(okta.orgUrl);
    const port = new URL(proxy.url).port;
    const files = yamlFiles(
      `okta: { client: { orgUrl: "http://acme.test", token: t, proxy: ${yaml(port)} }, testing: { disableHttpsCheck: true } }`,
    );
    const config = await loadOktaConfig({ env: { HTTP_PROXY: 'http://127.0.0.1:1' }, files });
    await callGetUser(createOktaCore(config));
    expect(proxy.tunnels).toEqual([
      { target: 'acme.test:80', ...(authorization && { authorization }) },
    ]);
  });

  test('of the environment, but for NO_PROXY', async () => {
    const okta = await org();
    const proxy = await proxyTo(okta.orgUrl);
    const port = new URL(okta.orgUrl).port;
    const env = { ...basics, OKTA_CLIENT_ORGURL: okta.orgUrl, HTTP_PROXY: proxy.url };
    const config = await loadOktaConfig({ env, files: [] });
    expect(config.sources).toMatchObject({ proxy: 'HTTP_PROXY' });
    await callGetUser(createOktaCore(config));
    expect(proxy.tunnels).toEqual([{ target: `127.0.0.1:${port}` }]);
    const direct = await loadOktaConfig({ env: { ...env, NO_PROXY: '127.0.0.1' }, files: [] });
    await callGetUser(createOktaCore(direct));
    expect(proxy.tunnels).toHaveLength(1);
  });
});

test('secrets are in nothing that one prints', async () => {
  const env = { ...basics, HTTPS_PROXY: 'http://me:hunter2@127.0.0.1:1' };
  const config = await loadOktaConfig({ env, files: [] });
  const printed = [
    inspect(config, { depth: 9, showHidden: true }),
    JSON.stringify(config),
    inspect(config.sources),
  ];
  expect(printed.join('\n')).not.toMatch(new RegExp(`${token}|hunter2`));
});
