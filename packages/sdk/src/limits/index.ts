/** The subpath `/limits`: keeping within Okta's rate limits, for `createOktaCore`. `createOktaClient` has it built in. */
export { rateLimiter } from './limiter.js';
export type { RateLimitOptions } from './options.js';
export type { RateLimitBucket, RateLimiter } from '../runtime/rate-limiter.js';
