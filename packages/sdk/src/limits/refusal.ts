import { apiError } from '../runtime/api-error.js';
import type { OktaApiError } from '../runtime/errors.js';
import type { OperationDescriptor } from '../runtime/operation.js';
import type { Lane } from './lane.js';

/** Okta's own code for a call beyond a rate limit. */
const TOO_MANY = 'E0000047';

/**
 * The error for a call that was not sent, as its rate limit is used up: what a 429 of Okta would have become.
 *
 * @param wait milliseconds until the reset
 */
export function refusal(operation: OperationDescriptor, lane: Lane, wait: number): OktaApiError {
  const { limit, reset } = lane.window ?? {};
  const headers = new Headers({ 'x-rate-limit-remaining': '0' });
  if (limit) headers.set('x-rate-limit-limit', `${limit}`);
  if (reset) headers.set('x-rate-limit-reset', `${reset / 1000}`);
  const errorSummary = `not sent: the rate limit of ${lane.path} is used up`;
  const response = new Response(null, { status: 429, headers });
  const error = apiError(
    operation,
    response,
    { errorCode: TOO_MANY, errorSummary },
    {
      operationId: operation.id,
    },
  );
  // Not known where all that is left is under way, in a window that has ended.
  return wait < Infinity ? Object.assign(error, { retryAfter: Math.ceil(wait) }) : error;
}
