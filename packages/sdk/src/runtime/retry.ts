import { OktaApiError, OktaNetworkError } from './errors.js';

/** Longest wait that a call sits out, in milliseconds; Okta's limits are reset each minute. */
export const MAX_WAIT = 90_000;
const MAX_BACK_OFF = 30_000;

/**
 * Milliseconds that the server asks to wait: until its rate limit is reset (status 429 only: the headers are on every
 * response) or by Retry-After, whichever is longer. Measured against the response's own Date, because this machine's clock
 * may be wrong; undefined where the headers do not say.
 */
export function requestedWait(status: number, headers: Headers): number | undefined {
  const now = Date.parse(headers.get('date') ?? '');
  const reset = status === 429 ? Number(headers.get('x-rate-limit-reset')) * 1000 - now : 0;
  const after = headers.get('retry-after') ?? '';
  const wait = Math.max(
    ...[reset, Number(after) * 1000, Date.parse(after) - now].filter((ms) => ms > 0),
  );
  return wait > 0 ? wait : undefined;
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
  let wait: number | undefined;
  let firstBackOff = 500;
  if (error instanceof OktaApiError) {
    const { status } = error;
    if (status === 429) firstBackOff = 2000;
    else if (!repeatable || status < 500 || status === 501) return undefined;
    wait = requestedWait(status, error.headers);
  } else if (!(error instanceof OktaNetworkError) || error.reason !== 'connection') {
    return undefined;
  } else if (!repeatable && !error.neverSent) return undefined;
  if (wait) return wait + random * 500;
  return Math.min(MAX_BACK_OFF, firstBackOff * 2 ** (attempt - 1)) * (0.5 + random / 2);
}
