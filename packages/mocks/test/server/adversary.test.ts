import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MockServer, startMockServer } from '../../src/server.js';
import { randomFrom } from '../../src/runtime/random/random.js';

let server: MockServer;
const broken: unknown[] = [];
const keep = (error: unknown): void => void broken.push(error);

beforeAll(async () => {
  process.on('uncaughtException', keep).on('unhandledRejection', keep);
  server = await startMockServer({ rateLimits: false, maxBodyBytes: 100_000, trustProxy: true });
  server.mock.put('/api/v1/groups/00gkept', { id: '00gkept', profile: { name: 'Kept' } });
});
afterEach(async () => {
  if (broken.length > 0) throw new Error('a request ended the process', { cause: broken });
  if (!(await isKept())) throw new Error('a request took the state');
});
afterAll(async () => {
  process.off('uncaughtException', keep).off('unhandledRejection', keep);
  await server.stop();
});

async function isKept(): Promise<boolean> {
  return (await fetch(`${server.url}/api/v1/groups/00gkept`)).ok;
}

function open(): Socket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  return socket.on('error', () => {});
}

/** Sends bytes, and reads until the other side closes. @param ends Whether this side says that nothing more will come. */
function raw(bytes: string | Buffer, ends = false): Promise<string> {
  return new Promise((done) => {
    const socket = open();
    let said = '';
    socket.setEncoding('latin1').on('data', (chunk) => (said += String(chunk)));
    socket.on('close', () => done(said));
    if (ends) socket.end(bytes, 'latin1');
    else socket.write(bytes, 'latin1');
  });
}

async function status(bytes: string | Buffer, ends = false): Promise<string> {
  const said = await raw(bytes, ends);
  return [...said.matchAll(/^HTTP\/1\.1 (\d+)/gm)].at(-1)?.[1] ?? 'closed';
}

const get = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, '', ''].join(
    '\r\n',
  );

describe('targets', () => {
  const table: readonly (readonly [string, string])[] = [
    ['//', '200'],
    ['///_mock', '200'],
    ['http://[', '400'],
    ['http://', '400'],
    ['http:', '400'],
    ['*', '400'],
    ['evil.test:443', '400'],
    ['ftp://x/y', '400'],
    ['http://evil.test/api/v1/groups/00gkept', '200'],
    ['http://user:pass@evil.test/', '200'],
    ['//evil.test/api/v1/groups', '404'],
    ['//api//v1///groups/00gkept', '200'],
    ['/\\evil.test', '404'],
    ['/%', '400'],
    ['/%00', '400'],
    ['/api/v1/groups/%ff', '400'],
    ['/api/v1/groups/%', '400'],
    ['/?', '200'],
    ['/#', '200'],
    ['/_mock?%', '400'],
    ['/_mock/../_mock', '404'],
    ['/_mock/constructor', '404'],
    ['/_mock/requests?last=1e999', '400'],
    ['/_mock/requests?__proto__=1', '400'],
    ['/api/v1/groups?limit=%E0%A4%A', '400'],
    [`/${'a/'.repeat(4000)}`, '404'],
    [`/api/v1/users?filter=${'('.repeat(7000)}`, '400'],
    [`/api/v1/users?search=${'not '.repeat(2000)}`, '400'],
    [`/api/v1/logs?since=${'9'.repeat(4000)}`, '400'],
  ];
  it.each(table.map(([target, want]) => ({ name: target.slice(0, 40), target, want })))(
    '$name',
    async ({ target, want }) => {
      expect(await status(get(target))).toBe(want);
    },
  );

  it('a HEAD has the headers of a GET, and no body', async () => {
    for (const path of ['/', '/_mock/state', '/api/v1/groups/00gkept']) {
      const said = await raw(get(path).replace('GET', 'HEAD'));
      expect(said).toMatch(/^HTTP\/1\.1 200[^]*\r\n\r\n$/);
    }
  });
});

/** What is no whole request is over when the client says so. */
const ENDING = /^(?:HTTP.0\.9|TLS|nothing|zeros)$/;

describe('headers', () => {
  it.each([
    ['host: ['],
    ['host: a b'],
    ['x-forwarded-host: http://['],
    ['x-forwarded-host: a/b?c#d@e'],
    ['x-forwarded-host: [::1'],
    ['x-forwarded-host: ,,'],
    ['x-forwarded-proto: javascript'],
    ['x-forwarded-port: 99999999'],
    ['x-forwarded-port: -1'],
    ['referer: http://['],
    ['accept: \xff;q=x,,,'],
    ['authorization: Bearer \xff'],
    ['authorization: Bearer a.b.c'],
    ['cookie: __proto__=1'],
    ['__proto__: x'],
    ['expect: 100-continue'],
    ['content-length: 0'],
    ['range: bytes=0-1'],
    ['if-none-match: *'],
  ])('%s', async (header) => {
    for (const target of ['/api/v1/groups/00gkept', '/_mock/state']) {
      expect(await status(get(target, header))).toMatch(/^(?:200|400)$/);
    }
  });

  it.each([
    ['an expectation of another kind', get('/', 'expect: more'), /^417$/],
    ['headers that fill memory', get('/', `x: ${'y'.repeat(100_000)}`), /^(?:431|closed)$/],
    ['very many headers', get('/', ...Array.from({ length: 1900 }, (_, i) => `x${i}: y`)), /^200$/],
    ['a header without a name', get('/', ': x'), /^400$/],
    ['a line that is folded', get('/', 'x: y\r\n z'), /^(?:200|400)$/],
    ['two lengths', get('/', 'content-length: 1', 'content-length: 2'), /^400$/],
    ['a length that is none', get('/', 'content-length: -1'), /^400$/],
    ['a length and chunks', get('/', 'content-length: 1', 'transfer-encoding: chunked'), /^400$/],
    ['an unknown encoding', get('/', 'transfer-encoding: rot13'), /^(?:400|501|closed)$/],
    ['an upgrade', get('/', 'upgrade: websocket', 'connection: upgrade'), /^(?:200|closed)$/],
    ['a connection to elsewhere', 'CONNECT evil.test:443 HTTP/1.1\r\nhost: x\r\n\r\n', /^closed$/],
    ['TRACE', get('/api/v1/groups').replace('GET', 'TRACE'), /^4/],
    ['HTTP/1.0', 'GET /api/v1/groups HTTP/1.0\r\n\r\n', /^200$/],
    ['HTTP/0.9', 'GET /\r\n', /^(?:400|closed)$/],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^(?:400|505|closed)$/],
    ['TLS', Buffer.from('16030100c5010000c10303', 'hex'), /^(?:400|closed)$/],
    ['nothing', '', /^closed$/],
    ['zeros', Buffer.alloc(10_000), /^(?:400|closed)$/],
  ])('%s', async (name, bytes, want) => {
    expect(await status(bytes, ENDING.test(name))).toMatch(want);
  });
});

describe('bodies', () => {
  const post = (...headers: string[]): string =>
    [
      'POST /api/v1/groups HTTP/1.1',
      'host: localhost',
      'connection: close',
      'content-type: application/json',
      ...headers,
      '',
      '',
    ].join('\r\n');
  const chunked = post('transfer-encoding: chunked');
  const sized = (body: string | Buffer): Buffer =>
    Buffer.concat([Buffer.from(post(`content-length: ${body.length}`)), Buffer.from(body)]);
  it.each([
    ['a chunk of no size', `${chunked}x\r\n`],
    ['a chunk of a huge size', `${chunked}ffffffffffffffffffff\r\n`],
    ['a chunk that ends early', `${chunked}ff\r\n{}`],
    ['chunks without an end', `${chunked}2\r\n{}\r\n`],
    ['a chunk that is longer than said', `${chunked}1\r\n{}\r\n0\r\n\r\n`],
    ['trailers', `${chunked}2\r\n{}\r\n0\r\nx: y\r\n\r\n`],
    ['more than is taken, in chunks', `${chunked}30d40\r\n${'x'.repeat(200_000)}\r\n0\r\n\r\n`],
    ['less than said', `${post('content-length: 100')}{}`],
    ['more than said', `${post('content-length: 1')}{}{}{}`],
    ['a length that is too large', post('content-length: 99999999999')],
    ['lists in lists', sized(`${'['.repeat(49_000)}${']'.repeat(49_000)}`)],
    ['objects in objects', sized(`{"profile":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`)],
    ['a number without an end', sized(`{"profile":{"name":1${'0'.repeat(50_000)}}}`)],
    ['not UTF-8', sized(Buffer.from([0x7b, 0xff, 0x7d]))],
    ['compressed', post('content-encoding: gzip', 'content-length: 2').concat('{}')],
    ['another type', post('content-length: 2').replace('application/json', '\xff/\xff') + '{}'],
  ])('%s', async (_name, bytes) => {
    expect(await status(bytes, true)).toMatch(/^(?:4\d\d|closed|200)$/);
  });

  it('lists in lists, or objects in objects, that could be stored and never be written again', async () => {
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}[]${'}'.repeat(depth)}`;
    for (const [depth, want] of [
      [500, '200'],
      [15_000, '400'],
    ] as const) {
      const thing = `{"profile":{"name":"${String(depth)}","x":${deep(depth)},"text":"[[\\"{{"}}`;
      expect(await status(sized(thing))).toBe(want);
      const put = sized(thing)
        .toString()
        .replace('POST /api/v1/groups', 'PUT /_mock/things?path=/api/v1/groups/1');
      expect(await status(put)).toBe(want === '200' ? '204' : want);
    }
    for (const path of ['/api/v1/groups', '/_mock/snapshot', '/_mock/requests']) {
      expect(await status(get(path))).toBe('200');
    }
  });

  it('a form whose boundary is wrong, to each way in', async () => {
    for (const path of ['/api/v1/brands/x/themes/y/logo', '/oauth2/v1/token', '/_mock/faults']) {
      const type = 'multipart/form-data; boundary=x';
      const body = '--y\r\n\r\nz';
      const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n`;
      const said = await status(
        `${head}content-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
      expect(said).toMatch(/^4/);
    }
  });
});

describe('connections', () => {
  it('that are given up at any moment', async () => {
    const whole = get('/api/v1/groups').replace('connection: close', 'connection: keep-alive');
    const closed = Array.from({ length: whole.length }, (_, length) => {
      const socket = open();
      const gone = new Promise((done) => socket.once('close', done));
      socket.once('connect', () => {
        socket.write(whole.slice(0, length));
        setImmediate(() => (length % 2 === 0 ? socket.resetAndDestroy() : socket.destroy()));
      });
      return gone;
    });
    await Promise.all(closed);
    expect(await isKept()).toBe(true);
  });

  it('that are gone before the answer is', async () => {
    server.mock.handle('listGroups', async ({ generic }) => {
      await new Promise((done) => setTimeout(done, 20));
      return generic();
    });
    for (let i = 0; i < 20; i += 1) {
      const socket = open();
      socket.write(get('/api/v1/groups'));
      await new Promise((done) => socket.write('', done));
      socket.resetAndDestroy();
    }
    expect((await fetch(`${server.url}/api/v1/groups`)).status).toBe(200);
  });

  it('with many requests at once, and one that is wrong among them', async () => {
    const good = get('/api/v1/groups/00gkept').replace('connection: close', 'x: y');
    const said = await raw(
      good.repeat(50) + get('//x').replace('connection: close', 'x: y') + get('/'),
    );
    expect([...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => code)).toEqual([
      ...Array.from({ length: 50 }, () => '200'),
      '404',
      '200',
    ]);
  });

  it('whose bytes are changed by chance', async () => {
    const random = randomFrom(7);
    const bodies = '{"profile":{"name":"A"}}';
    const whole = [
      get('/api/v1/groups?limit=2', 'x-forwarded-host: okta.test'),
      `POST /_mock/faults HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 24\r\n\r\n${bodies}`,
      `PUT /api/v1/groups/00gx HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n18\r\n${bodies}\r\n0\r\n\r\n`,
    ];
    for (let i = 0; i < 300; i += 1) {
      const bytes = Buffer.from(whole[i % whole.length] ?? '');
      for (let n = 0; n <= random.below(4); n += 1) {
        bytes[random.below(bytes.length)] = random.below(256);
      }
      expect(await status(bytes, true)).not.toBe('500');
    }
  });
});
