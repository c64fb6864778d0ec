import { release } from 'node:os';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createOktaClient,
  OktaConfigError,
  version,
  type OktaClientOptions,
} from '../../src/index.js';
import { recorder } from '../logging/support/lines.js';
import { failure, TOKEN } from '../runtime/support/client.js';
import { json, serve } from '../runtime/support/server.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const org = { orgUrl: 'https://acme.okta.com', auth: { token: TOKEN } };

describe('a client', () => {
  const line = "OktaClient { orgUrl: 'https://acme.okta.com' }";

  test.each([
    { shown: 'inspect', by: (client: object) => inspect(client), want: line },
    {
      shown: 'inspect with all options',
      by: (client: object) => inspect(client, { showHidden: true, depth: 20 }),
      want: line,
    },
    {
      shown: 'inspect in an object',
      by: (client: object) => inspect({ client }),
      want: `{ client: ${line} }`,
    },
    {
      shown: 'Deno',
      by: (client: object) => Reflect.get(client, Symbol.for('Deno.customInspect'))(),
      want: line,
    },
    {
      shown: 'JSON',
      by: (client: object) => JSON.stringify({ client }),
      want: '{"client":{"orgUrl":"https://acme.okta.com"}}',
    },
    { shown: 'text', by: (client: object) => String(client), want: '[object Object]' },
  ])('in $shown shows its org only', ({ by, want }) => {
    expect(by(createOktaClient({ ...org, headers: { 'x-key': 'proxysecret' } }))).toBe(want);
  });

  test('has as keys its org and its namespaces', () => {
    const keys = Object.keys(createOktaClient(org));
    expect(keys).toContain('user');
    expect(keys).not.toContain('toJSON');
    expect(Object.isFrozen(createOktaClient(org))).toBe(true);
  });

  test('without any options is an OktaConfigError', () => {
    expect(() => createOktaClient(undefined as never)).toThrow(OktaConfigError);
  });
});

describe('the user agent', () => {
  const own = `app/1 oktaforge-sdk/${version}`;
  const node = `Node.js/${process.versions.node} ${process.platform}/${release()}`;
  test.each([
    { runtime: 'Node 20', navigator: undefined, want: `${own} ${node}` },
    { runtime: 'Node 24', navigator: { userAgent: 'Node.js/24' }, want: `${own} ${node}` },
    {
      runtime: 'Bun',
      navigator: { userAgent: 'Bun/1.3.0' },
      want: `${own} Bun/1.3.0 ${process.platform}/${release()}`,
    },
    { runtime: 'Deno', navigator: { userAgent: 'Deno/2.5.0' }, want: `${own} Deno/2.5.0` },
    {
      runtime: 'workerd',
      navigator: { userAgent: 'Cloudflare-Workers' },
      want: `${own} Cloudflare-Workers`,
    },
    { runtime: 'a browser', navigator: { userAgent: 'Mozilla/5.0 (X11)' }, want: null },
  ])('in $runtime', async ({ navigator, want }) => {
    vi.stubGlobal('navigator', navigator);
    expect(await agentOf({})).toBe(want);
  });

  test('in a runtime that has no process', async () => {
    vi.stubGlobal('navigator', undefined);
    vi.stubGlobal('process', undefined);
    expect(await agentOf({})).toBe(own);
  });

  test('has nothing of the system’s name that no header may have', async () => {
    vi.stubGlobal('navigator', undefined);
    const getBuiltinModule = () => ({ release: () => '6.1\r\nx: 1 µ' });
    vi.stubGlobal('process', { versions: { node: '20.1.0' }, platform: 'linux', getBuiltinModule });
    expect(await agentOf({})).toBe(`${own} Node.js/20.1.0 linux/6.1__x__1__`);
  });

  test('may be another one', async () => {
    expect(await agentOf({ headers: { 'user-agent': 'mine' } })).toBe('mine');
  });

  async function agentOf(options: Partial<OktaClientOptions>): Promise<string | null> {
    let sent: string | null = 'nothing';
    const okta = createOktaClient({
      ...org,
      userAgent: 'app/1',
      fetch: async (_, init) => {
        sent = new Headers(init.headers).get('user-agent');
        return Response.json({});
      },
      ...options,
    });
    await okta.user.getUser({ userId: '1' });
    return sent;
  }
});

describe('the log of a client', () => {
  test.each([
    { name: 'nothing', variable: undefined, log: undefined, want: 0 },
    { name: 'the variable', variable: 'info', log: undefined, want: 1 },
    { name: 'the option', variable: undefined, log: { level: 'info' as const }, want: 1 },
    {
      name: 'the option against the variable',
      variable: 'debug',
      log: { level: 'off' as const },
      want: 0,
    },
  ])('is on by $name: $want line', async ({ variable, log, want }) => {
    vi.stubEnv('OKTA_LOG', variable);
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const server = await serve(json({}));
    const okta = createOktaClient({ orgUrl: server.orgUrl, auth: { token: TOKEN }, log });
    await okta.user.getUser({ userId: '1' });
    expect(info.mock.calls).toHaveLength(want);
    info.mockRestore();
  });

  test('shows headers that a hook has set, and failures of which a hook makes others', async () => {
    const { logger, lines } = recorder();
    const server = await serve(json({}, 404));
    const mine = new Error('mine');
    const okta = createOktaClient({
      orgUrl: server.orgUrl,
      auth: { token: TOKEN },
      log: { level: 'debug', logger },
      hooks: {
        onRequest: ({ request }) => request.headers.set('x-trace', '17'),
        onError: () => {
          throw mine;
        },
      },
    });
    expect(await failure(okta.user.getUser({ userId: '1' }))).toBe(mine);
    expect(lines[0]?.details).toMatchObject({ headers: { 'x-trace': '17' } });
    expect(lines.at(-1)?.message).toMatch('OktaApiError');
  });

  test('that cannot work is refused at once', () => {
    const log = { level: 'loud' as never };
    expect(() => createOktaClient({ ...org, log })).toThrow('log.level');
  });
});
