import type { RateLimits } from '../runtime/mock/rate-limits.js';

/** Requests a minute by the start of the path, as Okta documents them for an org of the usual size. */
export const rateLimits: RateLimits = {
  '/api/v1/apps': 100,
  '/api/v1/users': 600,
  '/api/v1/groups': 500,
  '/api/v1/logs': 120,
  '/oauth2/v1/token': 1200,
};
