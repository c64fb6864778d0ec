import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OktaNetworkError } from '../../src/runtime/index.js';
import { connectionError } from '../../src/runtime/network-failure.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, createUser, failure, testClock, testCore, TOKEN } from './support/client.js';
import { json, reset, serve } from './support/server.js';

/** A server that does not speak HTTP: it answers every request with what the function makes of it. */
async function serveBytes(answer: (request: string, socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => answer(data.toString('latin1'), socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The origin of a server that has gone. */
async function refusing(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('a connection that cannot be made', () => {
  test('says why, and is tried again whatever the method', async () => {
    const orgUrl = await refusing();
    for (const operation of [
      createUser,
      { ...createUser, method: 'DELETE', idempotent: false as const },
    ]) {
      const clock = testClock();
      const error = await failure(send(testCore({ orgUrl }, clock), operation, { user: {} }));
      expect(error).toBeInstanceOf(OktaNetworkError);
      expect(error).toMatchObject({
        message: `createUser: no response from ${orgUrl}: connect ECONNREFUSED ${orgUrl.slice(7)}`,
        reason: 'connection',
        code: 'ECONNREFUSED',
        neverSent: true,
        cause: expect.any(Error),
      });
      expect(clock.waits).toEqual([250, 500]);
    }
  });

  test('a host that has no address', async () => {
    const core = testCore({ orgUrl: 'https://oktaforge.invalid' });
    expect(await failure(callGetUser(core, { maxRetries: 0 }))).toMatchObject({
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      message: expect.stringContaining('getaddrinfo'),
      neverSent: true,
    });
  });

  test('one that broke later is another matter', async () => {
    const server = await serve(reset);
    const error = await failure(send(testCore(server), createUser, { user: {} }));
    expect(error).toMatchObject({ reason: 'connection', code: expect.any(String) });
    expect(error).not.toHaveProperty('neverSent');
    expect(server.requests).toHaveLength(1);
  });
});

describe('what was never sent, by what fetch throws', () => {
  const coded = (code: string, message: string, cause?: unknown) =>
    Object.assign(new Error(message, { cause }), { code });
  const within = (cause: unknown) => new TypeError('fetch failed', { cause });
  test.each<{ name: string; given: unknown; code: string | undefined; neverSent?: true }>([
    {
      name: 'no address',
      given: within(coded('ENOTFOUND', 'getaddrinfo ENOTFOUND a.example')),
      code: 'ENOTFOUND',
      neverSent: true,
    },
    {
      name: 'no address for now',
      given: within(coded('EAI_AGAIN', 'getaddrinfo EAI_AGAIN a.example')),
      code: 'EAI_AGAIN',
      neverSent: true,
    },
    {
      name: 'none of several addresses',
      given: within(
        Object.assign(new AggregateError([coded('ECONNREFUSED', 'connect ECONNREFUSED ::1:1')]), {
          code: 'ECONNREFUSED',
        }),
      ),
      code: 'ECONNREFUSED',
      neverSent: true,
    },
    {
      name: 'no way there',
      given: within(coded('EHOSTUNREACH', 'connect EHOSTUNREACH 10.0.0.1:443')),
      code: 'EHOSTUNREACH',
      neverSent: true,
    },
    {
      name: 'too long to connect',
      given: within(coded('UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error')),
      code: 'UND_ERR_CONNECT_TIMEOUT',
      neverSent: true,
    },
    {
      name: 'a proxy that refuses',
      given: within(
        Object.assign(new DOMException('Request was cancelled.', 'Error'), {
          cause: coded('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'),
        }),
      ),
      code: 'UND_ERR_ABORTED',
      neverSent: true,
    },
    {
      name: 'Bun',
      given: coded(
        'ConnectionRefused',
        'Unable to connect. Is the computer able to access the url?',
      ),
      code: 'ConnectionRefused',
      neverSent: true,
    },
    {
      name: 'Deno',
      given: new TypeError(
        'error sending request for url (https://a/): client error (Connect): tcp connect error: Connection refused',
      ),
      code: undefined,
      neverSent: true,
    },
    {
      name: 'a reset',
      given: within(coded('ECONNRESET', 'read ECONNRESET')),
      code: 'ECONNRESET',
    },
    {
      name: 'an address that became unreachable while it answered',
      given: within(coded('EHOSTUNREACH', 'read EHOSTUNREACH')),
      code: 'EHOSTUNREACH',
    },
    {
      name: 'the other side closed',
      given: within(coded('UND_ERR_SOCKET', 'other side closed')),
      code: 'UND_ERR_SOCKET',
    },
    { name: 'a browser', given: new TypeError('Failed to fetch'), code: undefined },
    { name: 'no error at all', given: undefined, code: undefined },
    { name: 'a number as code', given: new DOMException('x', 'NetworkError'), code: undefined },
  ])('$name', ({ given, code, neverSent }) => {
    const error = connectionError('no response', given, {});
    expect({ code: error.code, neverSent: error.neverSent }).toEqual({ code, neverSent });
  });

  test('causes in a circle end', () => {
    const error = new Error('x');
    error.cause = error;
    expect(connectionError('no response', error, {}).message).toBe('no response: x');
  });
});

describe('a cause holds nothing that was sent or received', () => {
  test.each<{ name: string; answer: (token: string) => string }>([
    { name: 'that is no HTTP', answer: (token) => `${token}\r\n\r\n` },
    {
      name: 'with a broken header',
      answer: (token) => `HTTP/1.1 200 OK\r\nx-${token}\0: ${token}\r\n\r\n`,
    },
    {
      name: 'with a broken chunk',
      answer: (token) =>
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${token}\r\n${token}`,
    },
    {
      name: 'whose gzip is none',
      answer: (token) =>
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: ${token.length}\r\n\r\n${token}`,
    },
  ])('an answer $name', async ({ answer }) => {
    const orgUrl = await serveBytes((request, socket) => {
      socket.end(answer(/SSWS (\S+)/.exec(request)?.[1] ?? ''));
    });
    const error = await failure(callGetUser(testCore({ orgUrl }), { maxRetries: 0 }));
    expect(error).toMatchObject({ reason: 'connection', code: expect.any(String) });
    const shown = inspect(error, { depth: 20, showHidden: true });
    expect(shown).not.toContain(TOKEN);
    // Bytes are shown as hexadecimal numbers.
    expect(shown).not.toContain(
      Buffer.from(TOKEN).toString('hex').replace(/../g, '$& ').slice(0, 20),
    );
  });

  test('a fetch of one’s own that puts the request into its errors', async () => {
    const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      throw Object.assign(new Error(`failed with ${headers.get('authorization')}`), { init });
    };
    const error = await failure(callGetUser(testCore({ orgUrl: 'https://acme.okta.com', fetch })));
    expect(error).toMatchObject({ message: expect.stringContaining('failed with SSWS …') });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(TOKEN);
  });

  test('a provider whose token no header may have', async () => {
    const server = await serve(json({}));
    const auth = {
      authorize: ({ headers }: { headers: Headers }) =>
        headers.set('authorization', `SSWS ${TOKEN}\u0000`),
    };
    const error = await failure(callGetUser(testCore({ ...server, auth })));
    expect(error).toMatchObject({ name: 'OktaConfigError' });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(TOKEN);
  });
});
