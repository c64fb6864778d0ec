/** What a whole client loads when it is used for the first time, all in one file of a bundle. */
export { rateLimiter } from '../limits/limiter.js';
export { withLog } from '../runtime/logging/with-log.js';
export { askRaw, listRaw } from '../runtime/raw-calls.js';
