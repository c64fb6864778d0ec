import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOktaCore, OktaConfigError, version } from '../../src/runtime/index.js';
import { callGetUser } from './support/client.js';

const orgUrl = 'https://acme.okta.com';

describe('a core', () => {
  test.each([
    { auth: { token: '00secret' } },
    { auth: { accessToken: 'eyJsecret' } },
    { auth: { accessToken: () => 'eyJsecret' } },
  ])('made with $auth shows only the org', ({ auth }) => {
    const core = createOktaCore({ orgUrl, auth, headers: { 'x-proxy-key': 'proxysecret' } });
    expect(JSON.stringify(core)).toBe(`{"orgUrl":"${orgUrl}"}`);
    expect(inspect(core)).toBe(`{ orgUrl: '${orgUrl}' }`);
    expect(inspect(core, { showHidden: true, depth: 20 })).not.toMatch(/00secret|eyJsecret/);
    expect({ ...core }).toEqual({ orgUrl });
  });

  test('cannot be changed', () => {
    const core = createOktaCore({ orgUrl, auth: { token: 'a' } });
    expect(Object.isFrozen(core)).toBe(true);
  });

  test.each([
    { name: 'orgUrl', given: { orgUrl: 'acme.okta.com', auth: { token: 'a' } }, want: 'orgUrl' },
    { name: 'set of options', given: undefined as never, want: 'orgUrl is missing' },
    { name: 'org and no token', given: {} as never, want: 'orgUrl is missing' },
    { name: 'auth', given: { orgUrl, auth: {} as never }, want: 'auth.token' },
    { name: 'timeout', given: { orgUrl, auth: { token: 'a' }, timeout: 0 }, want: 'timeout' },
    {
      name: 'userAgent',
      given: { orgUrl, auth: { token: 'a' }, userAgent: 'a\nb' },
      want: 'user-agent',
    },
  ])('is not made with a wrong $name', ({ given, want }) => {
    expect(() => createOktaCore(given)).toThrow(OktaConfigError);
    expect(() => createOktaCore(given)).toThrow(want);
  });
});

describe('fetch', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = async (): Promise<Response> => Response.json({ id: 'own' });

  test('is the one that is given', async () => {
    const fetch = vi.fn(answer);
    const core = createOktaCore({ orgUrl, auth: { token: 'a' }, fetch });
    expect(await callGetUser(core)).toEqual({ id: 'own' });
    expect(fetch.mock.calls[0]).toMatchObject([
      `${orgUrl}/api/v1/users/00u1`,
      { method: 'GET', redirect: 'manual', headers: expect.any(Headers) },
    ]);
  });

  test('is else the global one at the time of the call', async () => {
    const core = createOktaCore({ orgUrl, auth: { token: 'a' } });
    vi.stubGlobal('fetch', answer);
    expect(await callGetUser(core)).toEqual({ id: 'own' });
  });

  test('is called without a receiver, which browsers insist on', async () => {
    const fetch = vi.fn(answer);
    await callGetUser(createOktaCore({ orgUrl, auth: { token: 'a' }, fetch }));
    expect(fetch.mock.contexts).toEqual([undefined]);
  });
});

describe('the user agent', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    { runtime: 'no navigator', navigator: undefined, want: `oktaforge-sdk/${version}` },
    {
      runtime: 'Node',
      navigator: { userAgent: 'Node.js/24' },
      want: `oktaforge-sdk/${version} Node.js/24`,
    },
    {
      runtime: 'workerd',
      navigator: { userAgent: 'Cloudflare-Workers' },
      want: `oktaforge-sdk/${version} Cloudflare-Workers`,
    },
    { runtime: 'worker without one', navigator: {}, want: `oktaforge-sdk/${version}` },
    { runtime: 'browser', navigator: { userAgent: 'Mozilla/5.0 (X11)' }, want: null },
  ])('in $runtime', async ({ navigator, want }) => {
    vi.stubGlobal('navigator', navigator);
    let sent: string | null | undefined;
    const core = createOktaCore({
      orgUrl,
      auth: { token: 'a' },
      fetch: async (_, init) => {
        sent = new Headers(init.headers).get('user-agent');
        return Response.json({});
      },
    });
    await callGetUser(core);
    expect(sent).toBe(want);
  });
});

test('the version is the package’s', () => {
  const file = new URL('../../package.json', import.meta.url);
  expect((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version).toBe(version);
});
