/** What a whole client loads when it is used for the first time, all in one file of a bundle. */
export { rateLimiter } from '../limits/limiter.js';
export { logging } from './logging/logging.js';
export { request, requestList } from './raw.js';
