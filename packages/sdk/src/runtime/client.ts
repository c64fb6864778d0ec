import type { RateLimitOptions } from '../limits/options.js';
import type { OktaClientOptions } from './client-options.js';
import { combineHooks } from './combine-hooks.js';
import { buildCore, type OktaCore } from './core.js';
import { systemClock } from './deadline.js';
import type { OktaHooks } from './hooks.js';
import { readVariable } from './logging/levels.js';
import { loggingOnDemand, rateLimiterOnDemand } from './on-demand.js';
import { describePlatform } from './platform.js';
import type { RateLimiter } from './rate-limiter.js';

/** The core of a whole client: what bundles of single operations would have to pay for without using it is on here. */
export function createClientCore(options: OktaClientOptions): OktaCore {
  // Callers without types may leave out all options.
  const { log, rateLimit, ...others }: OktaClientOptions = { ...options };
  const hooks =
    log || readVariable() ? withLog(others.hooks, loggingOnDemand(log ?? {})) : others.hooks;
  const all = { ...others, hooks, rateLimit: rateLimit && limiterOf(rateLimit) };
  return buildCore(all, systemClock, describePlatform());
}

function limiterOf(rateLimit: RateLimitOptions | RateLimiter): RateLimiter {
  return isLimiter(rateLimit) ? rateLimit : rateLimiterOnDemand(rateLimit);
}

/** Callers without types may give anything, which is refused then. */
function isLimiter(rateLimit: RateLimitOptions | RateLimiter): rateLimit is RateLimiter {
  return 'forCall' in Object(rateLimit);
}

/** The log shows requests as other hooks have changed them, and everything else even if those throw. */
function withLog(hooks: OktaHooks = {}, { onRequest, ...log }: OktaHooks): OktaHooks {
  return combineHooks(log, hooks, { onRequest });
}
