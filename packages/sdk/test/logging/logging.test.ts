import { describe, expect, test, vi } from 'vitest';
import { logging, type Logger } from '../../src/logging.js';
import { OktaApiError, send, type OktaCoreOptions } from '../../src/runtime/index.js';
import { callGetUser, createUser, failure, testCore } from '../runtime/support/client.js';
import { json, reset, serve, type Reply, type TestServer } from '../runtime/support/server.js';
import { recorder } from './support/lines.js';

function loggedCore(server: TestServer, options: Partial<OktaCoreOptions> = {}) {
  const { logger, lines } = recorder();
  const core = testCore({ ...server, ...options, hooks: logging({ level: 'debug', logger }) });
  return { core, lines };
}

test('a call that is retried and succeeds', async () => {
  const server = await serve(reset, json({ id: '00u1' }, 200, { 'x-okta-request-id': 'req1' }));
  const { core, lines } = loggedCore(server);
  await callGetUser(core);
  const url = `${server.orgUrl}/api/v1/users/00u1`;
  expect(lines.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    `debug okta #1 getUser: GET ${url}`,
    expect.stringMatching(
      /^warn okta #1 getUser: again in 250 ms after OktaNetworkError: getUser: /,
    ),
    `debug okta #1 getUser: GET ${url}`,
    'debug okta #1 getUser: response 200',
    'info okta #1 getUser: 200 in # ms',
  ]);
  const common = { call: 1, operationId: 'getUser' };
  const [request, retry, , response, done] = lines.map(({ details }) => details);
  expect(request).toMatchObject({
    ...common,
    attempt: 1,
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    params: { userId: '00u1' },
  });
  expect(retry).toMatchObject({
    ...common,
    attempt: 1,
    delay: 250,
    error: { name: 'OktaNetworkError', reason: 'connection', code: 'ECONNRESET' },
  });
  expect(response).toMatchObject({
    ...common,
    attempt: 2,
    status: 200,
    headers: { 'x-okta-request-id': 'req1' },
    data: { id: '00u1' },
  });
  expect(done).toEqual({
    ...common,
    attempt: 2,
    method: 'GET',
    url,
    status: 200,
    duration: expect.any(Number),
    requestId: 'req1',
  });
});

test('a call that fails', async () => {
  const problem = { errorCode: 'E0000007', errorSummary: 'Not found' };
  const server = await serve(json(problem, 404));
  const { core, lines } = loggedCore(server);
  await failure(callGetUser(core));
  expect(lines.at(-1)).toMatchObject({
    severity: 'error',
    message: 'okta #1 getUser: failed in # ms: OktaApiError: getUser: 404 E0000007 Not found',
    details: { attempt: 1, method: 'GET', error: { status: 404, errorCode: 'E0000007' } },
  });
});

test('a call that fails before it is sent', async () => {
  const { core, lines } = loggedCore(await serve(json({})));
  await failure(send(core, { ...createUser, path: '/api/v1/users/{userId}' }, { user: {} }));
  expect(lines).toMatchObject([
    {
      severity: 'error',
      message: expect.stringContaining('userId is missing'),
      details: { attempt: 0 },
    },
  ]);
});

test('a call that its caller aborts is no failure', async () => {
  const { core, lines } = loggedCore(await serve(json({})));
  await failure(callGetUser(core, { signal: AbortSignal.abort() }));
  expect(lines).toMatchObject([{ severity: 'info', message: 'okta #1 getUser: aborted in # ms' }]);
});

test('calls side by side have numbers', async () => {
  const { core, lines } = loggedCore(await serve(json({})));
  await Promise.all([callGetUser(core), callGetUser(core)]);
  const numbers = lines.map(({ details }) => details['call']);
  expect(numbers.toSorted()).toEqual([1, 1, 1, 2, 2, 2]);
});

describe('secrets', () => {
  const TOKEN = `00${'aB3_-xYz9q'.repeat(4)}`;
  const auth = { token: TOKEN };
  const password = 'Abcd1234!secret';
  const echo: Reply = (response, request) => {
    response.writeHead(400, {
      'content-type': 'application/json',
      'set-cookie': `sid=${password}`,
      location: `/x?token=${password}`,
    });
    const { authorization } = request.headers;
    const errorSummary = `refused ${authorization} and ${authorization?.split(' ')[1]}`;
    response.end(JSON.stringify({ errorSummary, credentials: { password } }));
  };

  test('are in no line and in no details, even where a server sends them back', async () => {
    const { core, lines } = loggedCore(await serve(echo), {
      auth,
      headers: { 'x-api-key': password },
    });
    const user = { profile: { login: 'ada' }, credentials: { password: { value: password } } };
    await failure(send(core, createUser, { user }, { query: { sessionToken: password } }));
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain(password);
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
    expect(lines[0]?.details['params']).toEqual({
      user: { profile: { login: 'ada' }, credentials: '[redacted]' },
    });
  });

  test('of an error that a hook has thrown are redacted, too', async () => {
    const { logger, lines } = recorder();
    const hooks = logging({ logger });
    const error = new TypeError(`no use of SSWS ${TOKEN}`);
    await hooks.onError?.({ operationId: 'getUser', params: {}, attempt: 1, error });
    expect(lines[0]?.message).toMatch('TypeError: no use of SSWS [redacted]');
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
  });
});

describe('a logger that fails breaks no call', () => {
  const broken = new Error('disk full');
  test.each<{ name: string; log: () => unknown }>([
    {
      name: 'by throwing',
      log: () => {
        throw broken;
      },
    },
    { name: 'by rejecting', log: () => Promise.reject(broken) },
    { name: 'by never ending', log: () => new Promise(() => {}) },
  ])('$name', async ({ log }) => {
    const logger: Logger = { error: log, warn: log, info: log, debug: log };
    const server = await serve(json({}, 500), json({ id: '00u1' }), json({}, 404));
    const core = testCore({ ...server, hooks: logging({ level: 'debug', logger }) });
    expect(await callGetUser(core)).toEqual({ id: '00u1' });
    expect(await failure(callGetUser(core))).toBeInstanceOf(OktaApiError);
  });
});

test('the logger is called as a method', async () => {
  class Count {
    lines = 0;
    info(): void {
      this.lines++;
    }
    error = this.info;
    warn = this.info;
    debug = this.info;
  }
  const logger = new Count();
  await callGetUser(testCore({ ...(await serve(json({}))), hooks: logging({ logger }) }));
  expect(logger.lines).toBe(1);
});

test('without a logger each event is one line of the console', async () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  try {
    await callGetUser(testCore({ ...(await serve(json({}))), hooks: logging({ level: 'info' }) }));
    expect(info.mock.calls).toEqual([
      [
        expect.stringMatching(/^okta #1 getUser: 200 in \d+ ms$/),
        expect.stringMatching(/^\{"call":1,"operationId":"getUser","attempt":1,/),
      ],
    ]);
  } finally {
    info.mockRestore();
  }
});
