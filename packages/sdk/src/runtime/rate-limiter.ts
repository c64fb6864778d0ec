import type { CoreInternals } from './internals.js';
import type { OperationDescriptor } from './operation.js';
import type { RateLimit } from './response.js';

/** How a client keeps within Okta's rate limits. */
export interface RateLimitOptions {
  /**
   * What happens to a call that the limit of its bucket would refuse. `'wait'`: it is sent after the reset, in the order in which
   * calls were made; one that cannot be sent before its `timeout` ends rejects at once. `'error'`: it rejects at once, and a
   * 429 is not retried. Both reject with an `OktaRateLimitError`, whose `retryAfter` says how long the reset is away.
   */
  readonly strategy: 'wait' | 'error';
  /**
   * Most requests under way at the same time; further ones wait for their turn, with either strategy. Okta allows 75 in most
   * orgs, all applications together. Default: no limit until Okta refuses a call for this reason; then as many as it took.
   */
  readonly maxConcurrent?: number | undefined;
  /**
   * What is left of each bucket to other applications: below 1 a share of its limit, from 1 on a number of calls. At
   * least one call remains for this client. Default 0.
   */
  readonly reserve?: number | undefined;
}

/** What is known of one of Okta's rate limits, from the last responses: `remaining` is what was left then. */
export interface RateLimitBucket extends RateLimit {
  /** What counts against it, as far as is known: `GET /api/v1/users/{userId}`. */
  readonly paths: readonly string[];
  /** Requests of this client whose response has not arrived. */
  readonly inFlight: number;
  /** Calls of this client that wait to be sent. */
  readonly waiting: number;
}

/** What a limiter changes for one call. */
export type LimitedSettings = Pick<CoreInternals, 'fetch' | 'hooks'>;

/** Keeps calls within Okta's rate limits; `rateLimiter` of the subpath `/limits` makes one. */
export interface RateLimiter {
  /** The rate limits that calls were made against, as they are now. */
  readonly buckets: readonly RateLimitBucket[];
  /**
   * For the client itself: how one call sends, and what it tells.
   *
   * @param deadline when the call has to be done, by the clock of `settings`
   */
  forCall(
    operation: OperationDescriptor,
    settings: CoreInternals,
    deadline: number,
  ): LimitedSettings | Promise<LimitedSettings>;
}
