/** Log lines of calls, for a core; a client has them as its option `log`. */
export { logging } from './runtime/logging/logging.js';
export type { Logger, LogLevel, LogOptions } from './runtime/logging/levels.js';
