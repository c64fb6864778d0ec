import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { type MockServerOptions, startMockServer } from '../../src/server.js';
import { send } from '../support/raw.js';

/** Where the links of answers lead: that of a list, of a thing, of what was stored at the start, of what is made. */
async function leads(
  options: MockServerOptions,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const server = await startMockServer(options);
  const json = { ...headers, 'content-type': 'application/json' };
  const profile = { name: 'A', description: `${server.url}0/x` };
  try {
    const said = [
      await send(`${server.url}/api/v1/groups?limit=1`, headers),
      await send(`${server.url}/api/v1/authorizationServers`, headers),
      await send(`${server.url}/api/v1/groups`, json, 'POST', JSON.stringify({ profile })),
    ];
    const texts = said.map(
      ({ body, headers: { link } }) => `${body} ${[link ?? []].flat().join(' ')}`,
    );
    const origins = texts.flatMap((text) => text.match(/https?:\/\/[^/"]+/g) ?? []);
    const port = new URL(server.url).port;
    return [...new Set(origins.map((origin) => origin.replace(port, 'PORT')))]
      .filter((origin) => !origin.endsWith('PORT0'))
      .toSorted();
  } finally {
    await server.stop();
  }
}

const publicUrl = 'https://okta.example.test';
const forwarded = { 'x-forwarded-host': 'o.test', 'x-forwarded-proto': 'https' };

describe('links lead', () => {
  const table: readonly (readonly [string, MockServerOptions, Record<string, string>, string])[] = [
    ['to the server', {}, {}, 'http://127.0.0.1:PORT'],
    ['to the server whatever a request says', {}, forwarded, 'http://127.0.0.1:PORT'],
    ['to the public URL', { publicUrl }, {}, publicUrl],
    ['to the public URL whatever a request says', { publicUrl }, forwarded, publicUrl],
    ['to what a proxy says', { trustProxy: true }, forwarded, 'https://o.test'],
    ['to its host', { trustProxy: true }, { host: 'okta:4010' }, 'http://okta:4010'],
    [
      'to its port',
      { trustProxy: true },
      { ...forwarded, 'x-forwarded-port': '8443' },
      'https://o.test:8443',
    ],
    [
      'to its own port',
      { trustProxy: true },
      { host: 'okta:4010', 'x-forwarded-port': '80' },
      'http://okta',
    ],
    [
      'to the first of its hosts',
      { trustProxy: true },
      { 'x-forwarded-host': 'a.test, b.test' },
      'http://a.test',
    ],
    [
      'to IPv6',
      { trustProxy: true },
      { 'x-forwarded-host': '[::1]', 'x-forwarded-port': '99' },
      'http://[::1]:99',
    ],
    [
      'to the public URL where a proxy says nonsense',
      { trustProxy: true, publicUrl },
      { 'x-forwarded-host': 'a/b' },
      publicUrl,
    ],
    [
      'to what a proxy says before the public URL',
      { trustProxy: true, publicUrl },
      forwarded,
      'https://o.test',
    ],
  ];
  it.each(table)('%s', async (_name, options, headers, want) => {
    expect(await leads(options, headers)).toEqual([want]);
  });

  it('to the host of a request in process, too, where that is asked for', async () => {
    const mock = createMockOkta({ linksTo: 'request' });
    const group = await mock.fetch('https://other.test/api/v1/groups?limit=1');
    expect(group.headers.get('link')).toContain('<https://other.test/api/v1/groups');
  });

  it.each(['okta.test', 'ftp://okta.test', 'https://okta.test/path', 'https://a@okta.test', ''])(
    'to no public URL such as %j',
    async (wrong) => {
      await expect(startMockServer({ publicUrl: wrong })).rejects.toThrow(
        `publicUrl: '${wrong}' is no URL such as https://okta.example.test`,
      );
    },
  );
});

describe('slashes in a row', () => {
  it.each(['//api//v1/groups', '/api/v1///groups?limit=1&q=//'])(
    'count as one: %s',
    async (path) => {
      const mock = createMockOkta();
      const said = await mock.fetch(mock.orgUrl + path);
      expect(said.status).toBe(200);
      expect(said.headers.get('link')).toContain('/api/v1/groups');
    },
  );

  it('count as one where something is sent', async () => {
    const mock = createMockOkta();
    const said = await mock.fetch(`${mock.orgUrl}//api/v1/groups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"profile":{"name":"A"}}',
    });
    expect([said.status, mock.requests[0]?.operationId]).toEqual([200, 'createGroup']);
  });
});
