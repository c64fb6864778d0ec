import { rateLimiter } from '../limits/limiter.js';
import type { OktaClientOptions } from './client-options.js';
import { createOktaCore, type OktaCore } from './core.js';
import type { RateLimiter, RateLimitOptions } from './rate-limiter.js';

/** The core of a whole client, which takes the settings of a rate limiter as well as a rate limiter. */
export function createClientCore(options: OktaClientOptions): OktaCore {
  return createOktaCore({ ...options, rateLimit: limiterOf(options?.rateLimit) });
}

function limiterOf(rateLimit: OktaClientOptions['rateLimit']): RateLimiter | undefined {
  if (!rateLimit || isLimiter(rateLimit)) return rateLimit;
  return rateLimiter(rateLimit);
}

function isLimiter(rateLimit: RateLimitOptions | RateLimiter): rateLimit is RateLimiter {
  return 'forCall' in Object(rateLimit);
}
