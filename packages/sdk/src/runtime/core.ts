import { createAuth } from './auth.js';
import { readLimits, type OktaCoreOptions } from './client-options.js';
import { systemClock, type Clock } from './deadline.js';
import { OktaConfigError } from './errors.js';
import type { StandardFetch } from './fetch-like.js';
import { setHeaders } from './headers.js';
import { holding, type CoreInternals, type OktaCore } from './internals.js';
import { parseOrgUrl } from './org-url.js';
import { version } from './version.js';

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
