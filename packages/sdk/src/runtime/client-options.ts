import type { LogOptions } from './logging/levels.js';
import type { AuthOptions } from './auth.js';
import { OktaConfigError } from './errors.js';
import type { FetchLike } from './fetch-like.js';
import type { OktaHooks } from './hooks.js';
import type { RateLimiter, RateLimitOptions } from './rate-limiter.js';

/** What a client is made of. */
export interface OktaClientOptions {
  /** Origin of the org: `https://your-org.okta.com` or its custom domain. Plain http is for loopback hosts only, unless `allowHttp` is true. */
  readonly orgUrl: string;
  /**
   * True allows plain http for any host, such as a mock in another container. Whoever is on the way can read the token: not
   * for an org of Okta's. Default false.
   */
  readonly allowHttp?: boolean | undefined;
  /**
   * Origins besides `orgUrl` that links of answers may have, as `https://acme.okta.com` where a gateway stands before the org.
   * Such a link counts as one of the org's: what it leads to is still asked at `orgUrl`. Default: none.
   */
  readonly linkOrigins?: readonly string[] | undefined;
  /**
   * `{ token }` for an API token, `{ accessToken }` for OAuth 2.0, `privateKey({ … })` of the subpath `/auth` for a service
   * app, or any `AuthProvider`.
   */
  readonly auth: AuthOptions;
  /** Sends the requests; the global `fetch` when absent. */
  readonly fetch?: FetchLike | undefined;
  readonly hooks?: OktaHooks | undefined;
  /**
   * Milliseconds that one call may take, with all its attempts, the waits between them, and the reading of the body; each
   * page of a list is a call. Default 120,000, which leaves room for a rate limit's minute. `Infinity` for no limit.
   */
  readonly timeout?: number | undefined;
  /** How often a call may be sent again. Default 2; 0 for never. */
  readonly maxRetries?: number | undefined;
  /**
   * Longest body of a response in bytes, after decompression. A longer one is an `OktaNetworkError` of reason `too-large`, and the
   * rest is not received. Default 67,108,864 (64 MiB). `Infinity` for no limit.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Sent with every request. `Authorization` is not allowed here: that is what `auth` is for. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Keeps the client within Okta's rate limits: `{ strategy: 'wait' }` or `{ strategy: 'error' }`, or a `rateLimiter({ … })` of the
   * subpath `/limits`. Without it, calls are sent at once, and sent again after a 429.
   */
  readonly rateLimit?: RateLimitOptions | RateLimiter | undefined;
  /**
   * Logs the calls of this client, without credentials. Without it the environment variable `OKTA_LOG` decides, which may be `error`, `warn`,
   * `info` or `debug`; where that is not set either, nothing is logged. `{ level: 'off' }` logs nothing whatever the variable says.
   */
  readonly log?: LogOptions | undefined;
  /** Name and version of your application, put before this package's own in `User-Agent`. In browsers nothing is set. */
  readonly userAgent?: string | undefined;
}

/** What a core is made of: the same, without what every bundle would have to pay for. It logs by `hooks`. */
export interface OktaCoreOptions extends Omit<OktaClientOptions, 'log' | 'rateLimit'> {
  /** `rateLimiter({ … })` of the subpath `/limits`: keeps the core within Okta's rate limits. */
  readonly rateLimit?: RateLimiter | undefined;
}

/** Second argument of an operation: what this one call does differently from its client. */
export interface RequestOptions {
  /** Ends the call, also while it waits to retry; the call then rejects with the signal's reason, as `fetch` does. */
  readonly signal?: AbortSignal | undefined;
  /** As in `OktaClientOptions`. */
  readonly timeout?: number | undefined;
  /** As in `OktaClientOptions`. */
  readonly maxRetries?: number | undefined;
  /** As in `OktaClientOptions`. */
  readonly maxResponseBytes?: number | undefined;
  /** Added to the client's headers; the same name replaces, and undefined takes it out. Not so `Authorization`, which is refused. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Query parameters that the description does not have, such as those of a newer API. An array repeats its name. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>> | undefined;
}

/** What operations take that come or go in several media types; their own types say in which. */
export interface CallOptions extends RequestOptions {
  /** Media type of the body; that of the description's JSON, or else its first, when absent. */
  readonly contentType?: string | undefined;
  /** Media type of the answer; chosen likewise when absent. */
  readonly accept?: string | undefined;
}

/** A Date is sent in ISO format. */
export type QueryValue = string | number | boolean | Date | undefined;

/** Second argument of an operation that lists. */
export interface ListOptions extends RequestOptions {
  /** `page.next` of an earlier list of the same operation: go on there. It replaces the path and query parameters. */
  readonly cursor?: string | undefined;
}

export interface Limits {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
}

/** The limits that apply, those of `options` before those of `defaults`. Throws `OktaConfigError` for a useless number. */
export function readLimits(
  options: { readonly [K in keyof Limits]?: number | undefined },
  defaults: Limits,
): Limits {
  const limits = { ...defaults };
  for (const name of ['timeout', 'maxRetries', 'maxResponseBytes'] as const) {
    const least = name === 'maxRetries' ? 0 : 1;
    const limit = options[name] ?? limits[name];
    if (!(limit >= least)) throw new OktaConfigError(`${name} must be a number from ${least} on`);
    limits[name] = limit;
  }
  return limits;
}
