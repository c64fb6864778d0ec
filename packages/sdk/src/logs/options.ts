import type { RequestOptions } from '../runtime/client-options.js';
import { OktaConfigError } from '../runtime/errors.js';

/** What a tail of the system log is made of. */
export interface TailLogsOptions extends Pick<
  RequestOptions,
  'headers' | 'maxRetries' | 'signal' | 'timeout'
> {
  /**
   * Where the tail begins: events that Okta has stored since then, as a `Date` or as ISO text. Without it the tail begins
   * now, by the clock of this machine.
   */
  readonly since?: Date | string | undefined;
  /**
   * `cursor` of an earlier tail, or `next` of a page of the system log: go on there. It replaces `since`, `filter`, `q` and
   * `limit`; undefined is as if it were not given, so that a first run needs no code of its own.
   */
  readonly cursor?: string | undefined;
  /** Okta's filter expression: `eventType eq "user.session.start"`. */
  readonly filter?: string | undefined;
  /** Words that an event must have. */
  readonly q?: string | undefined;
  /** Events in one response, 1 to 1,000. Default 100. */
  readonly limit?: number | undefined;
  /** Milliseconds from one request to the next while there is nothing more to read. Default 10,000. */
  readonly pollInterval?: number | undefined;
  /** Called for each failure that the tail survives, before it waits. What it throws ends the tail. */
  readonly onRetry?: ((context: TailRetryContext) => void | Promise<void>) | undefined;
}

/** A failure that a tail survives. */
export interface TailRetryContext {
  readonly error: unknown;
  /** How many requests have failed since the last that did not, from 1. */
  readonly failures: number;
  /** Milliseconds that the tail waits before it asks again. */
  readonly delay: number;
}

/** The limit of Okta where a request has none. */
export const DEFAULT_LIMIT = 100;
const DEFAULT_INTERVAL = 10_000;
/** Longest delay that timers know. */
const MAX_INTERVAL = 2 ** 31 - 1;

/** Milliseconds between two requests. Throws `OktaConfigError` for a useless number. */
export function readInterval({ pollInterval = DEFAULT_INTERVAL }: TailLogsOptions): number {
  if (pollInterval > 0 && pollInterval <= MAX_INTERVAL) return pollInterval;
  throw new OktaConfigError(`pollInterval must be from 1 to ${MAX_INTERVAL} ms`, {
    operationId: 'tailLogs',
  });
}

/** The query of the first request. Throws `OktaConfigError` for values that Okta would refuse. */
export function firstQuery({
  since = new Date(),
  filter,
  q,
  limit = DEFAULT_LIMIT,
}: TailLogsOptions): Readonly<Record<string, string | number | undefined>> {
  const time = new Date(since);
  if (Number.isNaN(time.getTime())) {
    throw new OktaConfigError('since must be a Date or ISO text, as 2026-01-31T12:00:00Z', {
      operationId: 'tailLogs',
    });
  }
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000)) {
    throw new OktaConfigError('limit must be a whole number from 1 to 1000', {
      operationId: 'tailLogs',
    });
  }
  return { since: time.toISOString(), sortOrder: 'ASCENDING', filter, q, limit };
}
