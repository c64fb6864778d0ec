import { gzipSync } from 'node:zlib';
import type { RequestOptions } from '../../src/runtime/index.js';
import { breakOff, json, raw, reset, stall, type Reply } from '../runtime/support/server.js';

/** Something that goes wrong between a call and its response. */
export interface Fault {
  readonly what: string;
  /** What the server does; absent where no server listens. */
  readonly reply?: Reply;
  /** Whether the server may have done already what it was asked for: a POST must not come twice then. */
  readonly mayBeDone?: true;
  /** What every call of this fault is given, so that it does not take long. */
  readonly options?: RequestOptions;
}

const date = 'Thu, 01 Jan 2026 00:00:00 GMT';

function limited(
  seconds: number,
  headers: Readonly<Record<string, string | string[]>> = {},
): Reply {
  const all = { date, 'x-rate-limit-reset': resetIn(seconds), ...headers };
  return json({ errorCode: 'E0000047' }, 429, all);
}

function resetIn(seconds: number): string {
  return String(Date.parse(date) / 1000 + seconds);
}

function redirect(change: (origin: string) => string): Reply {
  return (response, _request, origin) => {
    response.writeHead(307, { location: change(origin) }).end();
  };
}

const tooLong: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(gzipSync(' '.repeat(100_000)));
};

const short = { timeout: 50 };
const page = '<html><title>Sign in</title></html>';

/** From the connection to the body. */
export const faults: readonly Fault[] = [
  { what: 'Nothing listens (`ECONNREFUSED`)' },
  { what: 'The connection is reset before a response', reply: reset, mayBeDone: true },
  {
    what: 'Something that is not HTTP answers',
    reply: (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'),
    mayBeDone: true,
  },
  { what: 'No response', reply: () => {}, mayBeDone: true, options: short },
  { what: 'A body that breaks off', reply: breakOff, mayBeDone: true },
  { what: 'A body that never ends', reply: stall, mayBeDone: true, options: short },
  {
    what: 'A body longer than `maxResponseBytes`',
    reply: tooLong,
    mayBeDone: true,
    options: { maxResponseBytes: 50_000 },
  },
  {
    what: '200 with JSON that ends early',
    reply: raw('{"id":', 'application/json'),
    mayBeDone: true,
  },
  { what: '200 with a login page (HTML)', reply: raw(page, 'text/html'), mayBeDone: true },
  { what: '307 to another path of the org', reply: redirect((origin) => `${origin}/moved`) },
  { what: '307 to another host', reply: redirect(() => 'https://elsewhere.example/') },
  {
    what: '307 with credentials in the URL',
    reply: redirect((origin) => origin.replace('//', '//user:pw@')),
  },
  { what: '400', reply: json({ errorCode: 'E0000001' }, 400) },
  { what: '401', reply: json({ errorCode: 'E0000011' }, 401) },
  { what: '403', reply: json({ errorCode: 'E0000006' }, 403) },
  { what: '404', reply: json({ errorCode: 'E0000007' }, 404) },
  { what: '429 without a reset time', reply: json({ errorCode: 'E0000047' }, 429) },
  {
    what: '429, too many calls at the same time (limit 0)',
    reply: limited(60, { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' }),
  },
  { what: '429, reset in 4 s', reply: limited(4) },
  {
    what: '429, two resets, in 4 s and in 8 s',
    reply: limited(4, { 'x-rate-limit-reset': [resetIn(4), resetIn(8)] }),
  },
  { what: '429, `Retry-After: 40`', reply: json({}, 429, { 'retry-after': '40' }) },
  { what: '429, reset in 95 s', reply: limited(95) },
  {
    what: '429, reset after the end of the call’s `timeout`',
    reply: limited(60),
    options: { timeout: 59_000 },
  },
  { what: '500', reply: json({ errorCode: 'E0000009' }, 500), mayBeDone: true },
  { what: '501', reply: json({}, 501) },
  { what: '502 with a page (HTML)', reply: raw(page, 'text/html', 502), mayBeDone: true },
  { what: '503, `Retry-After: 7`', reply: json({}, 503, { 'retry-after': '7' }), mayBeDone: true },
  { what: '504', reply: json({}, 504), mayBeDone: true },
];
