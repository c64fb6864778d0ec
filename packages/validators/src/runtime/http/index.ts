/** What `../../http.ts` and the generated routes use. */
export { createMatcher } from './matcher.js';
export type { Route } from './routes.js';
