import type { RateLimits } from '../runtime/mock/rate-limits.js';

/**
 * Requests per minute by the start of the path. The numbers are the most frequent ones of the recorded orgs; where there
 * is no recording, those of Okta's documentation. A start that ends with a slash is for single things, else for the list.
 */
export const rateLimits: RateLimits = {
  '/api/v1/': 1200,
  '/api/v1/apps': 100,
  '/api/v1/apps/': 500,
  '/api/v1/authenticators': 100,
  '/api/v1/authorizationServers': 1000,
  '/api/v1/brands': 100,
  '/api/v1/domains': 100,
  '/api/v1/eventHooks': 1000,
  '/api/v1/features': 1000,
  '/api/v1/groups': 500,
  '/api/v1/groups/': 1000,
  '/api/v1/groups/rules': 500,
  '/api/v1/idps': 1000,
  '/api/v1/inlineHooks': 1000,
  '/api/v1/logs': 120,
  '/api/v1/meta': 1000,
  '/api/v1/org': 100,
  '/api/v1/policies': 1000,
  '/api/v1/roles': 100,
  '/api/v1/sessions': 750,
  '/api/v1/templates': 1000,
  '/api/v1/threats': 100,
  '/api/v1/trustedOrigins': 1000,
  '/api/v1/users': 600,
  '/api/v1/zones': 100,
  '/oauth2/v1/token': 1200,
};
