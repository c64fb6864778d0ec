import { describe, expect, it } from 'vitest';
import { type MockServerOptions, startMockServer } from '../../src/server.js';
import { send } from '../support/raw.js';

type Headers = Readonly<Record<string, string>>;

const page = 'http://localhost:3000';
const proxy = { publicUrl: 'https://okta.example.test' };

/** Reads of the API, a write, a control and the front page: their statuses. */
async function statuses(headers: Headers, options: MockServerOptions = {}): Promise<string> {
  const server = await startMockServer(options);
  const port = new URL(server.url).port;
  const told = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  );
  const json = { ...told, 'content-type': 'text/plain' };
  try {
    const said = [
      await send(`${server.url}/api/v1/groups`, told),
      await send(`${server.url}/api/v1/groups/x`, told, 'DELETE'),
      await send(`${server.url}/_mock/snapshot`, told),
      await send(`${server.url}/_mock/reset`, json, 'POST', ''),
      await send(`${server.url}//`, told),
    ];
    return said.map(({ status }) => String(status)).join(' ');
  } finally {
    await server.stop();
  }
}

const open = '200 404 200 204 200';
const closed = '200 403 403 403 403';

describe('who may write and control', () => {
  const table: readonly (readonly [string, Headers, string, MockServerOptions?])[] = [
    ['a program', {}, open],
    ['a program that says localhost', { host: 'localhost:PORT' }, open],
    ['a program that says another port', { host: 'LOCALHOST:1' }, open],
    ['a name below localhost', { host: 'okta.localhost' }, open],
    ['another address of this machine', { host: '127.1.2.3' }, open],
    ['IPv6', { host: '[::1]:PORT' }, open],
    ['a host of somebody else', { host: 'evil.test' }, closed],
    ['one that begins as ours', { host: 'localhost.evil.test' }, closed],
    ['one that begins as an address', { host: '127.0.0.1.evil.test' }, closed],
    ['another machine', { host: '10.1.2.3' }, closed],
    ['no host that can be read', { host: '[' }, closed],
    ['a page of its own', { origin: 'http://127.0.0.1:PORT' }, open],
    ['a page of another port', { origin: page }, closed],
    ['a page of somebody else', { origin: 'https://evil.test' }, closed],
    ['a page without an origin', { origin: 'null' }, closed],
    ['a link on a page of somebody else', { 'sec-fetch-site': 'cross-site' }, closed],
    ['the address bar', { 'sec-fetch-site': 'none' }, open],
    [
      'a page that is told',
      { origin: page, 'sec-fetch-site': 'same-site' },
      open,
      { cors: [page] },
    ],
    [
      'a page that is told, of another site',
      { origin: page, 'sec-fetch-site': 'cross-site' },
      open,
      { cors: [page] },
    ],
    [
      'a page beside one that is told',
      { origin: 'http://localhost:4000' },
      closed,
      { cors: [page] },
    ],
    [
      'any page, as told',
      { origin: 'https://x.test', 'sec-fetch-site': 'cross-site' },
      open,
      { cors: '*' },
    ],
    ['the public host', { host: 'okta.example.test' }, open, proxy],
    [
      'a page of the public host',
      { host: 'okta.example.test', origin: proxy.publicUrl },
      open,
      proxy,
    ],
    [
      'a page of the public host without TLS',
      { host: 'okta.example.test:8', origin: 'http://okta.example.test' },
      closed,
      proxy,
    ],
    ['a host beside the public one', { host: 'other.example.test' }, closed, proxy],
    ['this machine beside the public host', { host: 'localhost' }, open, proxy],
    ['any host, as a proxy says it', { host: 'okta:4010' }, open, { trustProxy: true }],
    [
      'a page of what the proxy says',
      { 'x-forwarded-host': 'o.test', 'x-forwarded-proto': 'https', origin: 'https://o.test' },
      open,
      { trustProxy: true },
    ],
    [
      'a page of another host behind a proxy',
      { host: 'o.test', origin: 'https://evil.test' },
      closed,
      { trustProxy: true },
    ],
    [
      'what a proxy says that is not told',
      { host: 'evil.test', 'x-forwarded-host': 'localhost' },
      closed,
    ],
  ];
  const cases = table.map(([name, headers, want, options]) => ({ name, headers, want, options }));
  it.each(cases)('$name', async ({ headers, want, options }) => {
    expect(await statuses(headers, options)).toBe(want);
  });

  it('says how to be told', async () => {
    const server = await startMockServer();
    const host = await send(`${server.url}/_mock/reset`, { host: 'okta:4010' }, 'POST');
    const origin = await send(`${server.url}/api/v1/groups`, { origin: page }, 'POST');
    await server.stop();
    expect(JSON.parse(host.body)).toEqual({ error: expect.stringContaining('--public-url') });
    expect(JSON.parse(origin.body)).toMatchObject({
      errorCode: 'E0000006',
      errorSummary: expect.stringContaining('--cors'),
    });
  });
});
