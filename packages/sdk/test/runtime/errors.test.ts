import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  isOktaError,
  OktaApiError,
  OktaConfigError,
  OktaError,
  OktaNetworkError,
  OktaRateLimitError,
  OktaTimeoutError,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, createUser, failure, testCore, TOKEN } from './support/client.js';
import { json, raw, reset, serve, stall, type Reply } from './support/server.js';

const notFound = {
  errorCode: 'E0000007',
  errorSummary: 'Not found: Resource not found: 00u1 (User)',
  errorLink: 'E0000007',
  errorId: 'oae1',
  errorCauses: [],
};
const requestId = { 'x-okta-request-id': 'abc' };

async function errorFrom(reply: Reply, options = {}): Promise<unknown> {
  return failure(callGetUser(testCore(await serve(reply)), { maxRetries: 0, ...options }));
}

test('an error of Okta’s API has all that Okta said', async () => {
  const error = await errorFrom(json(notFound, 404, requestId));
  expect(error).toBeInstanceOf(OktaApiError);
  expect(error).toMatchObject({
    ...notFound,
    name: 'OktaApiError',
    message: 'getUser: 404 E0000007 Not found: Resource not found: 00u1 (User) (request abc)',
    status: 404,
    operationId: 'getUser',
    requestId: 'abc',
    method: 'GET',
    path: '/api/v1/users/{userId}',
    body: notFound,
  });
  expect((error as OktaApiError).headers.get('x-okta-request-id')).toBe('abc');
});

describe('what an error says', () => {
  const html = '<!doctype html><html><head><title> Bad Gateway </title></head>…</html>';
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  test.each<{ name: string; given: Reply; want: string }>([
    {
      name: 'validation, with its causes',
      given: json(
        {
          errorCode: 'E0000001',
          errorSummary: 'Api validation failed: login',
          errorCauses: [{ errorSummary: 'login: must be an email' }, { errorSummary: 'too long' }],
        },
        400,
      ),
      want: '400 E0000001 Api validation failed: login [login: must be an email] [too long]',
    },
    {
      name: 'token endpoint',
      given: json({ error: 'invalid_client', error_description: 'No client.' }, 401),
      want: '401 invalid_client No client.',
    },
    {
      name: 'status and message',
      given: json({ status: 404, message: 'Resource not found' }, 404),
      want: '404 Resource not found',
    },
    { name: 'HTML page', given: raw(html, 'text/html', 502), want: '502 Bad Gateway' },
    {
      name: 'HTML page without a title',
      given: raw('<h1>x</h1>', 'text/html', 503),
      want: '503 Service Unavailable',
    },
    {
      name: 'plain text',
      given: raw('upstream connect error\n', 'text/plain', 503),
      want: '503 upstream connect error',
    },
    {
      name: 'HTML that says it is JSON',
      given: raw(html, 'application/json', 500),
      want: '500 Bad Gateway',
    },
    {
      name: 'nothing',
      given: (response) => response.writeHead(403).end(),
      want: '403 Forbidden',
    },
    { name: 'a JSON array', given: json([1], 400), want: '400 Bad Request' },
    { name: 'JSON null', given: json(null, 400), want: '400 Bad Request' },
    {
      name: 'causes of another shape',
      given: json({ errorSummary: 'x', errorCauses: ['y', null] }, 400),
      want: '400 x',
    },
    {
      name: 'causes whose summary is no text',
      given: json({ errorSummary: 'x', errorCauses: [{ errorSummary: { toString: 1 } }] }, 400),
      want: '400 x',
    },
    {
      name: 'a summary that is a list',
      given: json({ errorSummary: ['x'] }, 400),
      want: '400 Bad Request',
    },
    {
      name: 'a summary that cannot become text',
      given: json({ errorSummary: { toString: 1, valueOf: 1 }, message: 'why' }, 400),
      want: '400 why',
    },
    {
      name: 'a number',
      given: json({ errorSummary: 5, errorCode: 7, error: {} }, 400),
      want: '400 Bad Request',
    },
    {
      name: 'a list of 20,000 levels',
      given: raw(`{"errorSummary":${deep}}`, 'application/json', 400),
      want: '400 Bad Request',
    },
    {
      name: 'causes of 20,000 levels',
      given: raw(
        `{"errorSummary":"x","errorCauses":[{"errorSummary":${deep}}]}`,
        'application/json',
        400,
      ),
      want: '400 x',
    },
    {
      name: 'a page of titles that do not end',
      given: raw('<title'.repeat(1_000_000), 'text/html', 502),
      want: '502 Bad Gateway',
    },
    {
      name: 'a page of blanks',
      given: raw(' '.repeat(1_000_000), 'text/html', 502),
      want: '502 Bad Gateway',
    },
  ])('$name', async ({ given, want }) => {
    const error = await errorFrom(given);
    expect(error).toBeInstanceOf(OktaApiError);
    expect((error as Error).message.replace(' (request req1)', '')).toBe(`getUser: ${want}`);
  });

  test.each([
    { name: 'summary', given: { errorSummary: 'x'.repeat(100_000) } },
    {
      name: 'list of causes',
      given: {
        errorSummary: 'x',
        errorCauses: Array.from({ length: 10_000 }, () => ({ errorSummary: 'y'.repeat(20) })),
      },
    },
  ])('a long $name is cut in the message, and kept whole beside it', async ({ given }) => {
    const error = await errorFrom(json(given, 400));
    expect(error).toMatchObject(given);
    expect((error as Error).message.length).toBeLessThan(5000);
  });

  test('an error page is kept whole beside its summary', async () => {
    expect(await errorFrom(raw(html, 'text/html', 502))).toMatchObject({ body: html });
  });

  test('an error whose body breaks off is still that error', async () => {
    const error = await errorFrom((response) => {
      response.writeHead(404, { 'content-type': 'application/json', 'content-length': '99' });
      response.write('{"err', () => response.socket?.destroy());
    });
    expect(error).toMatchObject({ name: 'OktaApiError', status: 404, errorSummary: 'Not Found' });
  });
});

describe('a rate limit error', () => {
  const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
  const epoch = Date.parse(date) / 1000;
  test.each([
    {
      name: 'with both headers',
      headers: { date, 'x-rate-limit-reset': String(epoch + 42) },
      want: { retryAfter: 42_000, resetAt: new Date((epoch + 42) * 1000), limit: undefined },
    },
    {
      name: 'with Retry-After',
      headers: { date, 'retry-after': '7' },
      want: { retryAfter: 7000, resetAt: undefined, limit: undefined },
    },
    {
      name: 'with neither',
      headers: { date },
      want: { retryAfter: undefined, resetAt: undefined, limit: undefined },
    },
    {
      name: 'of too many calls at once',
      headers: { date, 'x-rate-limit-limit': '0', 'x-rate-limit-reset': String(epoch + 42) },
      want: { retryAfter: undefined, resetAt: new Date((epoch + 42) * 1000), limit: 0 },
    },
  ])('$name', async ({ headers, want }) => {
    const error = await errorFrom(json({ errorCode: 'E0000047' }, 429, headers));
    expect(error).toBeInstanceOf(OktaRateLimitError);
    expect(error).toBeInstanceOf(OktaApiError);
    const { retryAfter, resetAt, limit } = error as OktaRateLimitError;
    expect({ retryAfter, resetAt, limit }).toEqual(want);
  });
});

test.each([
  { given: '8640000000000', want: new Date(8.64e15) },
  { given: '8640000000001', want: undefined },
  { given: '9'.repeat(400), want: undefined },
])('a reset at $given is a moment, or left out', async ({ given, want }) => {
  const error = await errorFrom(json({}, 429, { 'x-rate-limit-reset': given }));
  expect((error as OktaRateLimitError).resetAt).toEqual(want);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ status: 429 });
});

describe('each kind of error', () => {
  const kinds = [
    { Kind: OktaApiError, make: () => errorFrom(json(notFound, 404)) },
    { Kind: OktaRateLimitError, make: () => errorFrom(json(notFound, 429)) },
    { Kind: OktaNetworkError, make: () => errorFrom(reset) },
    { Kind: OktaTimeoutError, make: () => errorFrom(stall, { timeout: 20 }) },
    { Kind: OktaConfigError, make: () => errorFrom(json({}), { timeout: -1 }) },
  ];

  test.each(kinds)('$Kind.name knows itself and its caller', async ({ Kind, make }) => {
    const error = (await make()) as OktaError;
    expect(error).toBeInstanceOf(Kind);
    expect(error).toBeInstanceOf(OktaError);
    expect(isOktaError(error)).toBe(true);
    expect(error.name).toBe(Kind.name);
    expect(error.stack?.split('\n')[0]).toBe(`${Kind.name}: ${error.message}`);
    expect(error.stack).toContain('errors.test.ts');
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: Kind.name,
      message: error.message,
      operationId: 'getUser',
    });
  });

  test.each(kinds)('$Kind.name holds no secret', async ({ make }) => {
    const error = await make();
    const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain('SSWS');
  });
});

test('an error in a log has neither the request body nor the cookies of the response', async () => {
  const server = await serve(json(notFound, 400, { 'set-cookie': 'sid=cookie1' }));
  const user = { credentials: { password: { value: 'password1' } } };
  const error = await failure(send(testCore(server), createUser, { user }));
  const shown = inspect(error, { depth: 20 }) + JSON.stringify(error);
  expect(shown).toContain('E0000007');
  expect(shown).not.toMatch(/cookie1|password1/);
});

describe('isOktaError', () => {
  const foreign = Object.assign(new Error('x'), { errorCode: 'E0000007' });
  // As if from another copy of the package: no class in common.
  const copy = Object.assign(new Error('x'), {
    errorCode: 'E0000007',
    [Symbol.for('@oktaforge/sdk/error')]: true,
  });
  test.each([
    { name: 'own', given: new OktaConfigError('x'), code: undefined, want: true },
    { name: 'own, without a code', given: new OktaConfigError('x'), code: 'E0000007', want: false },
    { name: 'another copy’s', given: copy, code: 'E0000007', want: true },
    { name: 'another code', given: copy, code: 'E0000001', want: false },
    { name: 'foreign', given: foreign, code: undefined, want: false },
    { name: 'foreign, of the same shape', given: foreign, code: 'E0000007', want: false },
    { name: 'undefined', given: undefined, code: undefined, want: false },
    { name: 'null', given: null, code: undefined, want: false },
    { name: 'a string', given: 'E0000007', code: undefined, want: false },
  ])('$name: $want', ({ given, code, want }) => {
    expect(code === undefined ? isOktaError(given) : isOktaError(given, code)).toBe(want);
  });
});
