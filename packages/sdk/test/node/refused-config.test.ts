import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OktaConfigError } from '../../src/core.js';
import { loadOktaConfig, type LoadOktaConfigOptions } from '../../src/node.js';
import { failure } from '../runtime/support/client.js';
import { folderWith, yamlFiles } from './support/folder.js';

const secret = '00hunter2hunter2';
const basics = { OKTA_CLIENT_ORGURL: 'https://acme.okta.com', OKTA_CLIENT_TOKEN: secret };

/** The message of the refusal. */
async function refusal(options: LoadOktaConfigOptions): Promise<string> {
  const error = await failure(loadOktaConfig({ env: {}, files: [], ...options }));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(error).not.toHaveProperty('cause');
  const message = String(error).replace('OktaConfigError: ', '');
  expect(message).not.toContain('hunter2');
  return message;
}

const invalid = {
  OKTA_CLIENT_AUTHORIZATIONMODE: 'PrivateKey',
  OKTA_CLIENT_CLIENTID: '0oa',
  OKTA_CLIENT_SCOPES: 'a',
};

describe('the environment', () => {
  test.each<{ env: Record<string, string>; want: string }>([
    {
      env: { OKTA_CLIENT_ORGURL: 'acme.okta.com' },
      want: 'orgUrl is missing or not like https://acme.okta.com (http: needs allowHttp: true) (from OKTA_CLIENT_ORGURL)',
    },
    {
      env: { OKTA_CLIENT_ORGURL: 'https://acme.okta.com/api/v1' },
      want: 'orgUrl must be https://acme.okta.com alone (from OKTA_CLIENT_ORGURL)',
    },
    {
      env: { OKTA_CLIENT_TOKEN: `SSWS ${secret}` },
      want: 'auth.token must be the token alone, without SSWS, Bearer or white space (from OKTA_CLIENT_TOKEN)',
    },
    {
      env: { OKTA_CLIENT_AUTHORIZATIONMODE: 'JWT' },
      want: 'OKTA_CLIENT_AUTHORIZATIONMODE must be SSWS, Bearer or PrivateKey',
    },
    {
      env: { OKTA_CLIENT_AUTHORIZATIONMODE: 'toString' },
      want: 'OKTA_CLIENT_AUTHORIZATIONMODE must be SSWS, Bearer or PrivateKey',
    },
    {
      env: { OKTA_CLIENT_REQUESTTIMEOUT: '30s' },
      want: 'OKTA_CLIENT_REQUESTTIMEOUT must be a number of seconds, from 0 on',
    },
    {
      env: { OKTA_CLIENT_RATELIMIT_MAXRETRIES: '-1' },
      want: 'OKTA_CLIENT_RATELIMIT_MAXRETRIES must be a number of retries, from 0 on',
    },
    {
      env: { ...invalid, OKTA_CLIENT_DPOP: 'yes', OKTA_CLIENT_PRIVATEKEY: '-----BEGIN X' },
      want: 'OKTA_CLIENT_DPOP must be true or false',
    },
    {
      env: { ...invalid, OKTA_CLIENT_PRIVATEKEY: `MIIhunter2/${secret}` },
      want: 'OKTA_CLIENT_PRIVATEKEY must be PEM text, a JWK, or the path of a file with one of them',
    },
    {
      env: { ...invalid, OKTA_CLIENT_PRIVATEKEY: '-----BEGIN PRIVATE KEY-----\nhunter2' },
      want: 'privateKey: key is cut off: its END line is missing (from OKTA_CLIENT_PRIVATEKEY)',
    },
    {
      env: { ...invalid, OKTA_CLIENT_SCOPES: ' , ', OKTA_CLIENT_PRIVATEKEY: 'x' },
      want: 'OKTA_CLIENT_SCOPES is empty',
    },
    {
      env: { OKTA_CLIENT_ORGRUL: 'https://acme.okta.com' },
      want: 'OKTA_CLIENT_ORGRUL is no setting: did you mean OKTA_CLIENT_ORGURL? If it belongs to another program, hand loadOktaConfig an env without it',
    },
    {
      env: { OKTA_CLIENT_ORG_URL: 'https://other.okta.com' },
      want: 'OKTA_CLIENT_ORGURL and OKTA_CLIENT_ORG_URL are two values for one setting: leave one out',
    },
    {
      env: { OKTA_CLIENT_PROXY_HOST: 'proxy', OKTA_CLIENT_PROXY_PORT: 'http' },
      want: 'OKTA_CLIENT_PROXY_PORT must be the number of a port',
    },
    {
      env: { OKTA_CLIENT_PROXY_HOST: 'proxy', OKTA_CLIENT_PROXY_PORT: '99999' },
      want: 'OKTA_CLIENT_PROXY_HOST must be the URL of a proxy, such as http://user:password@proxy.example.com:3128, with http: or https:',
    },
    {
      env: { OKTA_CLIENT_PROXY_PORT: '3128' },
      want: 'OKTA_CLIENT_PROXY_PORT has no effect without the host of the proxy',
    },
    {
      env: { OKTA_CLIENT_HTTPSPROXY: 'socks5://me:hunter2@proxy' },
      want: 'OKTA_CLIENT_HTTPSPROXY must be the URL of a proxy, such as http://user:password@proxy.example.com:3128, with http: or https:',
    },
  ])('$env', async ({ env, want }) => {
    expect(await refusal({ env: { ...basics, ...env } })).toBe(want);
  });

  test.each([
    { env: {}, want: 'orgUrl, token not configured: set OKTA_CLIENT_ORGURL, OKTA_CLIENT_TOKEN' },
    {
      env: { OKTA_CLIENT_AUTHORIZATIONMODE: 'PrivateKey' },
      want: 'orgUrl, clientId, scopes, privateKey not configured: set OKTA_CLIENT_ORGURL, OKTA_CLIENT_CLIENTID, OKTA_CLIENT_SCOPES, OKTA_CLIENT_PRIVATEKEY',
    },
  ])('$env', async ({ env, want }) => {
    expect(await refusal({ env })).toBe(want);
  });
});

describe('a file', () => {
  const inClient = (text: string): string => `okta:\n  client:\n    ${text}\n`;

  test.each([
    {
      yaml: inClient('orgurl: x'),
      want: 'okta.client.orgurl in {file} is no setting: did you mean okta.client.orgUrl?',
    },
    {
      yaml: inClient('rateLimit: { maxRetry: 2 }'),
      want: 'okta.client.rateLimit.maxRetry in {file} is no setting: did you mean okta.client.rateLimit.maxRetries?',
    },
    {
      yaml: inClient('proxie: { host: x }'),
      want: 'okta.client.proxie in {file} is no setting: did you mean okta.client.proxy?',
    },
    {
      yaml: inClient('password: hunter2'),
      want: 'okta.client.password in {file} is no setting: remove it',
    },
    {
      yaml: inClient('orgUrl: {yourOktaDomain}'),
      want: 'okta.client.orgUrl in {file} must be one text; a value with {, [ or : needs quotes',
    },
    {
      yaml: inClient('scopes: { a: b }'),
      want: 'okta.client.scopes in {file} must be a list of texts, or texts with spaces between them',
      env: invalid,
    },
    { yaml: 'okta: { client: text }', want: 'okta.client in {file} must have keys with values' },
    { yaml: 'okta: { client: [text] }', want: 'okta.client in {file} must have keys with values' },
    {
      yaml: inClient('token: "hunter2'),
      want: '{file} is not YAML that can be read: MISSING_CHAR in line 4',
    },
    {
      yaml: inClient('token: hunter2\n   token: hunter2'),
      want: '{file} is not YAML that can be read: BAD_INDENT in line 4',
    },
    {
      yaml: inClient('token: hunter2\n    token: hunter2'),
      want: '{file} is not YAML that can be read: DUPLICATE_KEY in line 4',
    },
    {
      yaml: inClient('token: *hunter2'),
      want: '{file} is not YAML that can be read: it has aliases that lead nowhere, or too many',
    },
    {
      yaml: 'a: 1\n---\nb: 2\n',
      want: '{file} is not YAML that can be read: MULTIPLE_DOCS in line 2',
    },
  ])('$yaml', async ({ yaml, want, env = {} }) => {
    const [path = ''] = yamlFiles(yaml);
    const { OKTA_CLIENT_SCOPES: _, ...others } = {
      OKTA_CLIENT_SCOPES: '',
      OKTA_CLIENT_PRIVATEKEY: '-----BEGIN',
      ...env,
    };
    const { OKTA_CLIENT_ORGURL: __, ...rest } = basics;
    const message = await refusal({
      env: { ...(yaml.includes('orgUrl') ? rest : basics), ...others },
      files: [path],
    });
    expect(message).toBe(want.replaceAll('{file}', path));
  });

  test('that is asked for and not there', async () => {
    const path = join(folderWith({}), 'okta.yaml');
    expect(await refusal({ files: [path] })).toBe(`${path} cannot be read: there is no such file`);
  });

  test('that cannot be read', async () => {
    const folder = folderWith({ 'okta.yaml/inside': '' });
    const path = join(folder, 'okta.yaml');
    expect(await refusal({ files: [path] })).toBe(
      `${path} cannot be read (EISDIR): let this user read it, or remove it`,
    );
  });

  test('that lacks what is needed', async () => {
    const [path = ''] = yamlFiles('okta: { client: { orgUrl: "https://acme.okta.com" } }');
    expect(await refusal({ files: [path] })).toBe(
      `token not configured: set OKTA_CLIENT_TOKEN, or okta.client.token in ${path}`,
    );
  });
});

test.each<{ settings: object; want: string }>([
  {
    settings: { orgURL: 'x' },
    want: 'loadOktaConfig: settings has no orgURL: did you mean orgUrl?',
  },
  { settings: { colour: 'x' }, want: 'loadOktaConfig: settings has no colour' },
])('settings of the program: $settings', async ({ settings, want }) => {
  expect(await refusal({ settings })).toBe(want);
});

test.each<{ options: object; want: string }>([
  { options: { file: 'okta.yaml' }, want: 'loadOktaConfig has no option file' },
  {
    options: { settings: null },
    want: 'orgUrl, token not configured: set OKTA_CLIENT_ORGURL, OKTA_CLIENT_TOKEN',
  },
])('options: $options', async ({ options, want }) => {
  expect(await refusal(options)).toBe(want);
});
