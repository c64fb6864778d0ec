import { checkOptions } from './check-options.js';
import type { OktaClientOptions } from '../runtime/client-options.js';
import { createOktaCore } from '../runtime/core.js';
import { holding, internals, type OktaCore } from '../runtime/internals.js';
import { readVariable } from '../runtime/logging/levels.js';
import { loggingOnDemand, rateLimiterOnDemand, rawOnDemand } from './on-demand.js';
import { describePlatform } from './platform.js';
import type { RateLimiter, RateLimitOptions } from '../runtime/rate-limiter.js';
import type { RawCalls } from '../runtime/raw.js';
import { version } from '../runtime/version.js';

/** The core of a whole client: what bundles of single operations would have to pay for without using it is on here. */
export function createClientCore(options: OktaClientOptions): OktaCore & RawCalls {
  // Callers without types may leave out all options.
  const { log, rateLimit, hooks, headers, ...others }: OktaClientOptions = checkOptions(options);
  const core = createOktaCore({
    ...others,
    headers: { ...userAgentOf(others), ...headers },
    hooks: log || readVariable() ? loggingOnDemand(hooks, log) : hooks,
    rateLimit: rateLimit && limiterOf(rateLimit),
  });
  return holding({ ...core, ...rawOnDemand(core) }, core[internals]);
}

/** The header of a core, with what is known of the system; nothing where a core knows all there is. */
function userAgentOf({ userAgent }: Pick<OktaClientOptions, 'userAgent'>): object {
  const platform = describePlatform();
  const agents = [userAgent, `oktaforge-sdk/${version}`, platform];
  return platform ? { 'user-agent': agents.filter(Boolean).join(' ') } : {};
}

function limiterOf(rateLimit: RateLimitOptions | RateLimiter): RateLimiter {
  return isLimiter(rateLimit) ? rateLimit : rateLimiterOnDemand(rateLimit);
}

/** Callers without types may give anything, which is refused then. */
function isLimiter(rateLimit: RateLimitOptions | RateLimiter): rateLimit is RateLimiter {
  return 'forCall' in Object(rateLimit);
}
