import {
  OktaApiError,
  OktaNetworkError,
  OktaRateLimitError,
  OktaTimeoutError,
} from '../runtime/errors.js';

const FIRST_BACK_OFF = 1000;
const MAX_BACK_OFF = 60_000;

/**
 * Milliseconds that a tail waits after a failure; undefined where asking again would not help.
 *
 * @param failures how many requests have failed in a row
 * @param random from 0 up to 1, to spread tails that failed together
 */
export function backOff(error: unknown, failures: number, random: number): number | undefined {
  if (!passes(error)) return undefined;
  const wait = Math.min(MAX_BACK_OFF, FIRST_BACK_OFF * 2 ** (failures - 1)) * (0.5 + random / 2);
  const asked = error instanceof OktaRateLimitError ? (error.retryAfter ?? 0) : 0;
  return Math.max(wait, Math.min(MAX_BACK_OFF, asked));
}

/** Whether a failure is one of the moment: of the network, of a server that is down or busy, not of what was asked. */
function passes(error: unknown): boolean {
  if (error instanceof OktaTimeoutError) return true;
  if (error instanceof OktaNetworkError) {
    return error.reason === 'connection' || error.reason === 'malformed';
  }
  if (!(error instanceof OktaApiError)) return false;
  const { status } = error;
  return status === 429 || status === 408 || (status >= 500 && status !== 501);
}
