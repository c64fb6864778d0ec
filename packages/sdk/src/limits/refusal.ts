import { OktaRateLimitError } from '../runtime/errors.js';
import type { OperationDescriptor } from '../runtime/operation.js';
import { readRateLimit } from '../runtime/response.js';
import type { Lane } from './lane.js';

/** Okta's own code for a call beyond a rate limit. */
const TOO_MANY = 'E0000047';

/**
 * The error for a call that was not sent, as its rate limit is used up: what a 429 of Okta would have become.
 *
 * @param wait milliseconds until the reset
 */
export function refusal(
  { id: operationId, method, path }: OperationDescriptor,
  lane: Lane,
  wait: number,
): OktaRateLimitError {
  const { limit, reset } = lane.window ?? {};
  const headers = new Headers({ 'x-rate-limit-remaining': '0' });
  if (limit) headers.set('x-rate-limit-limit', `${limit}`);
  if (reset) headers.set('x-rate-limit-reset', `${reset / 1000}`);
  const body = {
    errorCode: TOO_MANY,
    errorSummary: `not sent: the rate limit of ${lane.path} is used up`,
  };
  const fields = { ...body, status: 429, errorCauses: [], method, path };
  const error = new OktaRateLimitError(fields, { headers, body }, { operationId });
  // Not known where all that is left is under way, in a window that has ended.
  const retryAfter = wait < Infinity && { retryAfter: Math.ceil(wait) };
  return Object.assign(error, readRateLimit(headers), retryAfter);
}
