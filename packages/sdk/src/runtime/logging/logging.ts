import { OktaError } from '../errors.js';
import type { ErrorHookContext, OktaHooks } from '../hooks.js';
import { readRequestId } from '../response.js';
import type { Logger, LogLevel, LogOptions, Severity } from './levels.js';
import { redactHeaders, redactText, redactValue } from './redact.js';
import { isShown, readLogOptions, tell } from './settings.js';

/**
 * Hooks that log the calls of a client: a line of text for each event, and details as an object.
 *
 * | level | prints |
 * | --- | --- |
 * | `error` | each call that fails: the error, and after how many milliseconds |
 * | `warn` | also each retry: why, and how many milliseconds it waits |
 * | `info` | also each call that succeeds, and each that its caller has aborted |
 * | `debug` | also each request (method, URL, headers, params) and each response (status, headers, data) |
 *
 * `[redacted]` stands for credentials: in headers, in properties such as `password` or `credentials`, in the queries of URLs, and
 * in texts (`SSWS …`, `Bearer …`, JWTs, private keys). Personal data, such as names, is printed at `debug`.
 *
 * A logger that throws breaks no call. Throws `OktaConfigError` for a level or a logger that cannot work.
 */
export function logging(options: LogOptions = {}): OktaHooks {
  const { level, logger } = readLogOptions(options);
  return level === 'off' ? {} : hooksFor(new Printer(level, logger));
}

function hooksFor(printer: Printer): OktaHooks {
  return {
    onRequest(context) {
      printer.print('debug', context, () => {
        const { method, headers } = context.request;
        const url = redactText(context.request.url);
        const params = redactValue(context.params);
        return [`${method} ${url}`, { method, url, headers: redactHeaders(headers), params }];
      });
    },
    onResponse(context) {
      const { status, headers, ok } = context.response;
      printer.print('debug', context, () => {
        const data = redactValue(context.data);
        return [`response ${status}`, { status, headers: redactHeaders(headers), data }];
      });
      if (!ok) return;
      printer.print('info', context, (duration) => {
        const requestId = readRequestId(headers);
        const details = { ...requestOf(context), status, duration, requestId };
        return [`${status} in ${duration} ms`, details];
      });
    },
    onRetry(context) {
      printer.print('warn', context, () => {
        const delay = Math.round(context.delay);
        const { text, facts } = redactError(context.error);
        const details = { ...requestOf(context), delay, error: facts };
        return [`again in ${delay} ms after ${text}`, details];
      });
    },
    onError(context) {
      const { error } = context;
      const isAborted = error instanceof Error && error.name === 'AbortError';
      printer.print(isAborted ? 'info' : 'error', context, (duration) => {
        const { text, facts } = redactError(error);
        const outcome = isAborted
          ? `aborted in ${duration} ms`
          : `failed in ${duration} ms: ${text}`;
        return [outcome, { ...requestOf(context), duration, error: facts }];
      });
    },
  };
}

function requestOf({ request }: Pick<ErrorHookContext, 'request'>): object {
  return request ? { method: request.method, url: redactText(request.url) } : {};
}

/** What an error says of itself, without its cause and its stack. */
function redactError(error: unknown): { readonly text: string; readonly facts: unknown } {
  if (!(error instanceof Error)) return { text: typeof error, facts: typeof error };
  const { name, message } = error;
  const facts = error instanceof OktaError ? error.toJSON() : { name, message };
  return { text: redactText(`${name}: ${message}`), facts: redactValue(facts) };
}

/** A call, and when it was first heard of. */
interface CallRecord {
  readonly number: number;
  readonly began: number;
}

/** Gives each call a number, and prints what is said of it. */
class Printer {
  readonly #level: LogLevel;
  readonly #logger: Logger;
  /** By the params object, which is the same one for all hooks of a call. */
  readonly #calls = new WeakMap<object, CallRecord>();
  #count = 0;

  constructor(level: LogLevel, logger: Logger) {
    this.#level = level;
    this.#logger = logger;
  }

  /** `say` gives text and details; it is told how many milliseconds the call has taken, and is asked only for what is printed. */
  print(
    severity: Severity,
    { operationId, attempt, params }: Omit<ErrorHookContext, 'error'>,
    say: (duration: number) => readonly [text: string, details: object],
  ): void {
    const { number, began } = this.#recordOf(params);
    if (!isShown(severity, this.#level)) return;
    const [text, details] = say(Math.round(performance.now() - began));
    const all = { call: number, operationId, attempt, ...details };
    tell(this.#logger, severity, `okta #${number} ${operationId}: ${text}`, all);
  }

  #recordOf(params: object): CallRecord {
    const known = this.#calls.get(params);
    if (known) return known;
    const record = { number: ++this.#count, began: performance.now() };
    this.#calls.set(params, record);
    return record;
  }
}
