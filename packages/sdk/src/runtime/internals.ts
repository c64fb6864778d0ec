import type { AuthProvider } from './auth.js';
import type { Limits, OktaCoreOptions } from './client-options.js';
import type { Clock } from './deadline.js';
import type { StandardFetch } from './fetch-like.js';
import type { OktaHooks } from './hooks.js';
import type { RateLimiter } from './rate-limiter.js';

/** Shared by every copy of this package, so that a core made by one can be used by another. */
export const internals: unique symbol = Symbol.for('@oktaforge/sdk/core');

export interface CoreInternals extends Pick<OktaCoreOptions, 'linkOrigins'> {
  readonly auth: AuthProvider;
  readonly fetch: StandardFetch | undefined;
  readonly hooks: OktaHooks;
  readonly limits: Limits;
  /** Default headers, never changed. */
  readonly headers: Headers;
  readonly clock: Clock;
}

/** What every operation is called with. Only the org's origin can be seen in it; the credentials are out of reach. */
export interface OktaCore {
  /** Origin of the org, without a trailing slash. */
  readonly orgUrl: string;
  /** What keeps it within Okta's rate limits, with the `buckets` that it knows; undefined without the option. */
  readonly rateLimit?: RateLimiter | undefined;
  readonly [internals]: CoreInternals;
}

/** Adds the internals to an object. They are not enumerable, so that they are neither printed nor copied. */
export function holding<T extends object>(
  shown: T,
  secret: CoreInternals,
): T & Pick<OktaCore, typeof internals> {
  // The return type of `defineProperty` does not include the new property.
  return Object.freeze(Object.defineProperty(shown, internals, { value: secret })) as T &
    Pick<OktaCore, typeof internals>;
}
