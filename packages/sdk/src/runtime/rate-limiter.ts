import type { CoreInternals } from './core.js';
import type { OperationDescriptor } from './operation.js';
import type { RateLimit } from './response.js';

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
