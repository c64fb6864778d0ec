import { type LogTail, type TailLogsOptions, tailLogs } from '../../../src/logs/index.js';
import { testClock, testCore } from '../../runtime/support/client.js';
import type { LoggedEvent } from './log-server.js';

export const since = '2026-01-01T00:00:00.000Z';

/** A tail of events that have a uuid only, on a clock whose waits take no time. The client below it never retries. */
export function tailOf(
  orgUrl: string,
  options: TailLogsOptions = {},
  clock = testClock(),
): LogTail<LoggedEvent> {
  return tailLogs<LoggedEvent>(testCore({ orgUrl, maxRetries: 0 }, clock), { since, ...options });
}
