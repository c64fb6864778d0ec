import { OktaNetworkError, type OktaErrorDetails } from './errors.js';

/** Messages of Node, undici, Bun and Deno for a connection that could not be made, and of a proxy that refused a tunnel. */
const NEVER_SENT =
  /^((connect|getaddrinfo) E|Connect Timeout|Proxy response|Unable to connect)|tcp connect/;

const MAX_CAUSES = 9;

/** What `fetch` and Node put on errors. */
interface Failure {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/**
 * The error for a connection that failed, with code and message of its first cause, which is two or three causes down. Only
 * these are taken over, as such errors have raw bytes of the response, or the request; `secret` is taken out of them.
 */
export function connectionError(
  problem: string,
  thrown: unknown,
  details: OktaErrorDetails,
  secret = '',
): OktaNetworkError {
  let first: Failure = {};
  let code: string | undefined;
  for (let next = thrown, left = MAX_CAUSES; next && left > 0; left--) {
    first = Object(next);
    // A DOMException among them has a number.
    if (typeof first.code === 'string') code ??= first.code;
    next = first.cause ?? first.errors?.[0];
  }
  // A token of a few letters is one of a test, and part of many words.
  const clean = (text: unknown): string =>
    typeof text === 'string' ? (secret.length < 6 ? text : text.replaceAll(secret, '…')) : '';
  const message = clean(first.message);
  const cause = new Error(message);
  return new OktaNetworkError(
    'connection',
    `${problem}: ${message || code || 'unknown'}`,
    { ...details, cause },
    {
      ...(code && { code }),
      ...(NEVER_SENT.test(message) && { neverSent: true }),
    },
  );
}
