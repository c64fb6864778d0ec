import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AllowedOrigins } from './origins.js';

/** How long a browser may remember the answer to a preflight, in seconds. */
const REMEMBERED = 600;

/**
 * Lets a browser show the answer to the page that has asked, if the page is of an allowed origin. Pages see all headers; cookies
 * are not taken.
 *
 * @returns True when the request was a preflight, which is then answered.
 */
export function admit(
  { method, headers }: IncomingMessage,
  outgoing: ServerResponse,
  origins: AllowedOrigins,
): boolean {
  const { origin, 'access-control-request-method': wanted } = headers;
  if (origin === undefined || !(origins === '*' || origins.includes(origin))) return false;
  outgoing.setHeader('access-control-allow-origin', origin);
  outgoing.setHeader('access-control-expose-headers', '*');
  outgoing.setHeader('vary', 'origin');
  if (method !== 'OPTIONS' || wanted === undefined) return false;
  outgoing.setHeader('access-control-allow-methods', wanted);
  outgoing.setHeader(
    'access-control-allow-headers',
    headers['access-control-request-headers'] ?? '',
  );
  outgoing.setHeader('access-control-max-age', REMEMBERED);
  outgoing.writeHead(204).end();
  return true;
}
