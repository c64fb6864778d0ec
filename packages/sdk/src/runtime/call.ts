import { attempt, type CallState } from './attempt.js';
import { type CallOptions, readLimits } from './client-options.js';
import { internals, type CoreInternals, type OktaCore } from './internals.js';
import { withDeadline } from './deadline.js';
import { OktaConfigError, OktaError, OktaTimeoutError } from './errors.js';
import type { OperationDescriptor, OwnParams, Params } from './operation.js';
import { prepare, type PreparedRequest } from './prepare.js';
import type { OktaResponse } from './response.js';
import { MAX_WAIT, retryDelay } from './retry.js';
import { buildPath } from './url.js';

const NOT_IDEMPOTENT = /^(POST|PATCH)$/;

/**
 * Makes one call of an operation, retries included. `locate` gives path and query where they are not those of the params.
 * Rejects with an `OktaError`, the reason of an aborted signal, or what a hook has thrown.
 */
export async function call<T>(
  core: OktaCore,
  operation: OperationDescriptor,
  given?: object | null,
  chosen?: CallOptions | null,
  locate?: (params: Params) => string,
): Promise<OktaResponse<T>> {
  const trace = new Error();
  const options = chosen ?? {};
  // Without a prototype, an absent parameter called `constructor` is not what every object inherits.
  const params: OwnParams = { __proto__: null, ...given };
  const operationId = operation.id;
  let settings = internalsOf(core, given, operationId);
  const { clock, hooks } = settings;
  const state: CallState = { operationId, params, attempt: 0 };
  const began = clock.now();
  try {
    const limits = readLimits(options, settings.limits);
    const { timeout } = limits;
    settings = {
      ...settings,
      limits,
      ...(await core.rateLimit?.forCall(operation, settings, began + timeout)),
    };
    const request = prepare(
      operation,
      () => core.orgUrl + (locate?.(params) ?? buildPath(operation, params, options.query)),
      params,
      settings.headers,
      options,
    );
    const answer = await withDeadline(
      async (signal) => {
        let sent: Promise<OktaResponse<unknown>> | undefined;
        const next = () => {
          // A deadline of its own rejects as soon as the call ends, even if something inside does not heed its signal.
          sent = withDeadline(
            (inner) => retrying(settings, operation, request, state, began + timeout, inner),
            Infinity,
            () => {},
            signal,
          );
          // It may fail before anybody waits for it.
          sent.catch(() => {});
          return sent;
        };
        return (await hooks.around?.({ ...state, request }, next)) ?? sent ?? next();
      },
      timeout,
      () => new OktaTimeoutError(timeout),
      options.signal,
    );
    // `T` is the type of the answer in the description. The client does not check it; validators do.
    return answer as OktaResponse<T>;
  } catch (error) {
    if (error instanceof OktaError) showCall(nameCall(error, operationId), trace);
    // A call that has ended in time waits for its hook as long as it might have taken; any other one has no time left.
    const left = options.signal?.aborted ? 0 : began + settings.limits.timeout - clock.now();
    await withDeadline(
      async () => settings.hooks.onError?.({ ...state, error }),
      left,
      () => error,
    );
    throw error;
  }
}

/** The internals of a core. Callers without types may leave it out, or give a value in the place of the object that has it. */
function internalsOf(core: OktaCore, params: unknown, operationId: string): CoreInternals {
  const found: CoreInternals | undefined = core?.[internals];
  if (found && typeof (params ?? {}) === 'object') return found;
  throw new OktaConfigError(`needs ${found ? 'params as an object' : 'a client'}`, { operationId });
}

/** Sends a request until it succeeds, or until sending again is not allowed or would take too long. */
async function retrying(
  settings: CoreInternals,
  operation: OperationDescriptor,
  prepared: PreparedRequest,
  state: CallState,
  deadline: number,
  signal: AbortSignal,
): Promise<OktaResponse<unknown>> {
  const { clock, hooks, limits } = settings;
  const repeatable = operation.idempotent ?? !NOT_IDEMPOTENT.test(operation.method);
  for (;;) {
    state.attempt++;
    try {
      return await attempt(settings, operation, prepared, state, signal);
    } catch (thrown) {
      const error = nameCall(thrown, state.operationId);
      const delay = retryDelay(error, state.attempt, repeatable, clock.random());
      const longest = Math.min(MAX_WAIT, deadline - clock.now());
      const { attempt: sent, request } = state;
      const mayRepeat = request && delay !== undefined && sent <= limits.maxRetries;
      if (!mayRepeat || delay >= longest || signal.aborted) throw error;
      await hooks.onRetry?.({ ...state, request, error, delay });
      await clock.sleep(delay, signal);
    }
  }
}

/** Lets an error of a call name its operation, unless it does. Whoever throws need not know it. */
function nameCall<E>(error: E, operationId: string): E {
  if (error instanceof OktaError && !error.operationId) {
    error.message = `${operationId}: ${error.message}`;
    Object.assign(error, { operationId });
  }
  return error;
}

/** Lets the stack of `error` show where the call was made; `trace` was created there. */
export function showCall(error: OktaError, trace: Error): void {
  // In V8 a stack begins with the error itself; elsewhere it is frames only, and nothing is replaced.
  const stack = trace.stack?.replace(/^Error(: )?(?=\n|$)/, () => `${error}`);
  if (stack) error.stack = stack;
}
