import { OktaError, type NetworkFailure } from './errors.js';
import { readRateLimit } from './response.js';

/** Longest wait that a call sits out, in milliseconds; Okta's limits are reset each minute. */
export const MAX_WAIT = 90_000;
const MAX_BACK_OFF = 30_000;
/** A reset that is further away is one of a clock that is wrong, or no time at all. */
const MAX_RESET = 3_600_000;

/**
 * Milliseconds that the server asks to wait: until its rate limit is reset (status 429 only: the headers are on every
 * response) or by Retry-After, whichever is longer. Measured against the response's own Date where it has one, because this
 * machine's clock may be wrong. Undefined where the headers do not say, for a reset that is hours away, and for a limit of
 * concurrent calls (0), whose reset is only a suggestion: it ends with any other call.
 */
export function requestedWait(status: number, headers: Headers): number | undefined {
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const { limit, resetAt = 0 } = readRateLimit(headers) ?? {};
  const reset = +resetAt - now;
  const after = headers.get('retry-after') ?? '';
  const waits = [
    status === 429 && limit !== 0 && reset < MAX_RESET ? reset : 0,
    // `Date` would read 40 as the year 2040. A date has letters, and a header that comes twice has a comma.
    /[a-z]/i.test(after) ? Date.parse(after) - now : parseFloat(after) * 1000,
  ];
  return Math.max(0, ...waits.filter((ms) => ms > 0)) || undefined;
}

/** What errors say of whether the call may have been carried out. */
interface Failure {
  readonly status?: number;
  readonly headers?: Headers;
  readonly limit?: number;
  readonly reason?: NetworkFailure;
  readonly neverSent?: true;
}

/**
 * Milliseconds to wait before a failed call is sent again, undefined when it must not be. A 429 was not carried out, nor was
 * a request that was never sent: both may always be sent again. After a broken connection or a 5xx nobody knows, so that only a `repeatable` call may.
 *
 * @param attempt how often the call has been sent
 * @param random from 0 up to 1, to spread clients that failed together
 */
export function retryDelay(
  error: unknown,
  attempt: number,
  repeatable: boolean,
  random: number,
): number | undefined {
  if (!(error instanceof OktaError)) return undefined;
  const { status = 0, headers, limit, reason, neverSent }: OktaError & Failure = error;
  const mayBeDone = reason === 'connection' || (status > 499 && status !== 501);
  if (status !== 429 && !neverSent && !(repeatable && mayBeDone)) return undefined;
  const wait = headers && requestedWait(status, headers);
  const firstBackOff = status === 429 && limit !== 0 ? 2000 : 500;
  if (wait) return wait + random * 500;
  return Math.min(MAX_BACK_OFF, firstBackOff * 2 ** (attempt - 1)) * (0.5 + random / 2);
}
