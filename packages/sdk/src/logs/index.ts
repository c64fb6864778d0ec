/** The subpath `/logs`: the system log as it grows. */
import type { Event as LogEvent } from '../generated/logs.js';
import type { OktaCore } from '../runtime/internals.js';
import type { TailLogsOptions } from './options.js';
import { LogTail } from './tail.js';

export type { TailLogsOptions, TailRetryContext } from './options.js';
export { LogTail } from './tail.js';

/**
 * Follows the system log (`GET /api/v1/logs`): events in the order in which Okta stored them, each once, those included that
 * arrive late. The tail asks again each `pollInterval` milliseconds while there is nothing new. It survives broken connections,
 * timeouts, responses that cannot be read, 408, 429 and 5xx: it waits, from 1 s up to 60 s, and asks again for as long as it takes.
 *
 * The tail ends when the loop is left, or by throwing: the reason of `signal` once that is aborted, an `OktaError` where asking
 * again does not help (a refused token, a filter that Okta does not understand), or what a hook has thrown. Its `cursor` stays
 * good in each case.
 *
 * @param core A client, or the core of one.
 * @throws {OktaConfigError} At once, for options that cannot work.
 */
export function tailLogs<Event = LogEvent>(
  core: OktaCore,
  options: TailLogsOptions = {},
): LogTail<Event> {
  return new LogTail(core, options);
}
