import { createOktaClient } from '@oktaforge/sdk';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockServer, startMockServer } from '../../src/server.js';

let server: MockServer;
beforeAll(async () => {
  server = await startMockServer({ rateLimits: false, maxBodyBytes: 100_000 });
});
afterAll(() => server.stop());

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { errorCode?: string; errorId?: string };
  expect(Object.keys(body).toSorted()).toEqual([
    'errorCauses',
    'errorCode',
    'errorId',
    'errorLink',
    'errorSummary',
  ]);
  return `${String(response.status)} ${String(body.errorCode)}`;
}

/** Bytes as they are, over a socket: `fetch` would not send such requests. */
function raw(text: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(text));
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => (said += String(chunk)));
    socket.on('close', () => done(said));
    socket.on('error', failed);
  });
}

describe('over HTTP', () => {
  it('the SDK lists, over pages that lead to the server', async () => {
    const okta = createOktaClient({ orgUrl: server.url, auth: { token: 'any' } });
    for (const name of ['A', 'B', 'C'])
      await okta.group.createGroup({ group: { profile: { name } } });
    const found: string[] = [];
    for await (const { profile } of okta.group.listGroups({ limit: 2 }))
      found.push(profile?.name ?? '');
    expect(found).toEqual(expect.arrayContaining(['A', 'B', 'C']));
  });

  it('links are headers of their own', async () => {
    const said = await raw(
      'GET /api/v1/groups?limit=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    );
    expect(said.match(/^link: </gim)).toHaveLength(2);
  });

  it('listens on this machine only, unless told otherwise', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('a port that is taken is said', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startMockServer({ port })).rejects.toThrow(/EADDRINUSE/);
  });

  it('stopping ends, whoever is still connected', async () => {
    const other = await startMockServer();
    const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
    await new Promise((done) => socket.once('connect', done));
    const closed = new Promise((done) => socket.once('close', done));
    socket.on('error', () => {});
    await other.stop();
    await closed;
    await expect(fetch(other.url)).rejects.toThrow('fetch failed');
  });

  it('a reset connection is one', async () => {
    server.mock.fail('*', { kind: 'connection_reset' });
    await expect(fetch(`${server.url}/api/v1/groups`)).rejects.toThrow('fetch failed');
    expect((await fetch(`${server.url}/api/v1/groups`)).status).toBe(200);
  });
});

describe('hostile input is answered as Okta would', () => {
  const table: readonly (readonly [string, () => Promise<Response>, string])[] = [
    ['no JSON', () => post('/api/v1/groups', '{"profile": '), '400 E0000003'],
    ['JSON of another kind', () => post('/api/v1/groups', '[1]'), '400 E0000001'],
    [
      'not UTF-8',
      () => post('/api/v1/groups', new Uint8Array([0x22, 0xff, 0xfe, 0x22])),
      '400 E0000003',
    ],
    ['too large', () => post('/api/v1/groups', 'x'.repeat(100_001)), '413 E0000003'],
    [
      'another type',
      () => post('/api/v1/groups', '<a/>', { 'content-type': 'text/xml' }),
      '415 E0000021',
    ],
    ['an unknown path', () => fetch(`${server.url}/api/v1/nonsense`), '404 E0000007'],
    [
      'another method',
      () => fetch(`${server.url}/api/v1/groups`, { method: 'PATCH' }),
      '405 E0000022',
    ],
    ['dots', () => fetch(`${server.url}/api/v1/groups/..%2fusers`), '400 E0000001'],
    ['a bad escape', () => fetch(`${server.url}/api/v1/groups/%ff`), '400 E0000001'],
    [
      'a very long id',
      () => fetch(`${server.url}/api/v1/groups/${'x'.repeat(8000)}`),
      '404 E0000007',
    ],
    ['__proto__ as an id', () => fetch(`${server.url}/api/v1/groups/__proto__`), '404 E0000007'],
    ['a bad filter', () => fetch(`${server.url}/api/v1/users?filter=((`), '400 E0000031'],
  ];
  it.each(table)('%s', async (_name, ask, want) => {
    expect(await codeOf(await ask())).toBe(want);
  });

  it('__proto__ in JSON is a key like any other, and reaches nobody else', async () => {
    const body = '{"profile":{"name":"P","__proto__":{"admin":true}},"__proto__":{"admin":true}}';
    const response = await post('/api/v1/groups', body);
    expect(response.status).toBeLessThan(500);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    const other = (await (await post('/api/v1/groups', '{"profile":{"name":"Q"}}')).json()) as {
      admin?: boolean;
    };
    expect(other.admin).toBeUndefined();
  });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n'],
    ['a method of no kind', 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n'],
    [
      'a body that is shorter than said',
      'POST /api/v1/groups HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{}',
    ],
    [
      'another host in the path',
      'GET //evil.example/api/v1/users HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ],
    [
      'a header that fills memory',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
    ],
    ['TRACE', 'TRACE /api/v1/users HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
  ])('the server outlives %s', async (_name, text) => {
    const said = await raw(text).catch(() => '');
    expect(said).not.toMatch(/^HTTP\/1.1 5/);
    expect((await fetch(`${server.url}/api/v1/groups`)).status).toBe(200);
  });

  // As many as wait to be accepted at the same time; more of them would be a matter of how fast the machine is.
  it('many connections at once are all answered', async () => {
    const many = Array.from({ length: 500 }, () => fetch(`${server.url}/api/v1/groups?limit=1`));
    const statuses = new Set((await Promise.all(many)).map(({ status }) => status));
    expect([...statuses]).toEqual([200]);
  });

  it('two requests at once do not share state', async () => {
    const create = async (name: string) => {
      const made = await post('/api/v1/groups', JSON.stringify({ profile: { name } }));
      return ((await made.json()) as { profile: { name: string } }).profile.name;
    };
    const names = Array.from({ length: 50 }, (_, i) => `parallel ${String(i)}`);
    expect(await Promise.all(names.map(create))).toEqual(names);
  });
});

describe('the status page', () => {
  it('says what is held and what was asked, and lets nobody write it', async () => {
    await fetch(`${server.url}/api/v1/groups?q=<script>alert(1)</script>`);
    const page = await (await fetch(server.url)).text();
    expect(page).toContain('/api/v1/groups');
    expect(page).toContain('listGroups');
    expect(page).not.toContain('<script>');
  });

  it('has switches', async () => {
    const advanced = await fetch(`${server.url}/_mock/advance?ms=60000`, { method: 'POST' });
    expect(advanced.status).toBe(200);
    expect((await fetch(`${server.url}/_mock/advance?ms=x`, { method: 'POST' })).status).toBe(400);
    const snapshot = (await (await fetch(`${server.url}/_mock/snapshot`)).json()) as {
      version: number;
    };
    expect(snapshot.version).toBe(1);
    await fetch(`${server.url}/_mock/reset`, { method: 'POST' });
    expect(server.mock.requests).toEqual([]);
  });
});
