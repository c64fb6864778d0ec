/** The subpath `/limits`: keeping within Okta's rate limits, for `createOktaCore`. `createOktaClient` has it built in. */
export { rateLimiter } from './limiter.js';
export type { RateLimitBucket, RateLimiter, RateLimitOptions } from '../runtime/rate-limiter.js';
