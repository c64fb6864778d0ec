import { attempt, type CallState } from './attempt.js';
import { type CallOptions, readLimits } from './client-options.js';
import { internals, type CoreInternals, type OktaCore } from './core.js';
import { withDeadline } from './deadline.js';
import { OktaError, OktaTimeoutError, showCaller } from './errors.js';
import type { OperationDescriptor, Params } from './operation.js';
import { prepare } from './prepare.js';
import type { OktaResponse } from './response.js';
import { MAX_WAIT, retryDelay } from './retry.js';
import { buildPath } from './url.js';

const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE|OPTIONS)$/;

/**
 * Makes one call of an operation, retries included. `locate` gives path and query where they are not those of the params.
 * Rejects with an `OktaError`, the reason of an aborted signal, or what a hook has thrown.
 */
export async function call<T>(
  core: OktaCore,
  operation: OperationDescriptor,
  given: object = {},
  options: CallOptions = {},
  locate = (params: Params): string => buildPath(operation, params, options.query),
): Promise<OktaResponse<T>> {
  const trace = new Error();
  // Without a prototype, an absent parameter called `constructor` is not what every object inherits.
  const params: Params = { __proto__: null, ...given };
  const settings = core[internals];
  const operationId = operation.id;
  const state: CallState = { operationId, params, attempt: 0 };
  try {
    const { timeout, maxRetries } = readLimits(options, settings.limits, operationId);
    const url = core.orgUrl + locate(params);
    const request = prepare(operation, url, params, settings.headers, options);
    const deadline = settings.clock.now() + timeout;
    return await withDeadline(
      (signal) =>
        retrying(settings, operation, state, maxRetries, deadline, signal, () =>
          attempt<T>(settings, operation, request, state, signal),
        ),
      timeout,
      () => new OktaTimeoutError(timeout, { operationId }),
      options.signal,
    );
  } catch (error) {
    if (error instanceof OktaError) showCaller(error, trace);
    await settings.hooks.onError?.({ ...state, error });
    throw error;
  }
}

/** Repeats `send` until it succeeds, or until sending again is not allowed or would take too long. */
async function retrying<T>(
  { clock, hooks }: CoreInternals,
  { method, idempotent }: OperationDescriptor,
  state: CallState,
  maxRetries: number,
  deadline: number,
  signal: AbortSignal,
  send: () => Promise<T>,
): Promise<T> {
  const repeatable = idempotent ?? IDEMPOTENT.test(method);
  for (;;) {
    state.attempt++;
    try {
      return await send();
    } catch (error) {
      const delay = retryDelay(error, state.attempt, repeatable, clock.random());
      const longest = Math.min(MAX_WAIT, deadline - clock.now());
      const { attempt: sent, request } = state;
      const mayRepeat = request && delay !== undefined && sent <= maxRetries;
      if (!mayRepeat || delay >= longest || signal.aborted) throw error;
      await hooks.onRetry?.({ ...state, request, error, delay });
      await clock.sleep(delay, signal);
    }
  }
}
