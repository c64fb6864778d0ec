import { createAuth, type AuthProvider } from './auth.js';
import { readLimits, type Limits, type OktaCoreOptions } from './client-options.js';
import { systemClock, type Clock } from './deadline.js';
import { OktaConfigError } from './errors.js';
import type { StandardFetch } from './fetch-like.js';
import { setHeaders } from './headers.js';
import type { OktaHooks } from './hooks.js';
import { parseOrgUrl } from './org-url.js';
import type { RateLimiter } from './rate-limiter.js';
import { version } from './version.js';

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

/** The core of a client, to call single operations with. Throws `OktaConfigError` for options that cannot work. */
export function createOktaCore(options: OktaCoreOptions): OktaCore {
  return buildCore(options, systemClock);
}

/** `createOktaCore` with a clock of one's own, for tests. */
export function buildCore(options: OktaCoreOptions, clock: Clock): OktaCore {
  // The URL is checked first, as it is missing most often. Callers without types may leave out all options.
  const orgUrl = parseOrgUrl(options?.orgUrl, options?.allowHttp);
  const headers = new Headers();
  const runtime = globalThis.navigator?.userAgent;
  setHeaders(headers, {
    accept: 'application/json',
    // Browsers send a user agent of their own. In some, another one needs the server's permission (CORS).
    'user-agent': runtime?.startsWith('Mozilla')
      ? undefined
      : [options.userAgent, `oktaforge-sdk/${version}`, runtime].filter(Boolean).join(' '),
    ...options.headers,
  });
  const secret: CoreInternals = {
    ...options,
    auth: createAuth(options.auth),
    // What it answers is a Response, if not the one that is declared here.
    fetch: options.fetch as StandardFetch | undefined,
    hooks: options.hooks ?? {},
    limits: readLimits(options, { timeout: 120_000, maxRetries: 2, maxResponseBytes: 2 ** 26 }),
    headers,
    clock,
  };
  const { rateLimit } = options;
  if (rateLimit && !rateLimit.forCall) {
    throw new OktaConfigError('rateLimit must be a rateLimiter({ … }) of /limits');
  }
  return holding({ orgUrl, ...(rateLimit && { rateLimit }) }, secret);
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
