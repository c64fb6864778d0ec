import { apiError } from './api-error.js';
import type { CoreInternals } from './internals.js';
import type { HookRequest } from './hooks.js';
import type { OperationDescriptor, Params } from './operation.js';
import { readBody } from './parse.js';
import type { PreparedRequest } from './prepare.js';
import { readRateLimit, readRequestId, type OktaResponse } from './response.js';
import { exchange } from './transport.js';

/** One call under way, as hooks are told of it. */
export interface CallState {
  readonly operationId: string;
  readonly params: Params;
  attempt: number;
  request?: HookRequest;
}

/** Sends a call once and reads the answer. Throws an `OktaError`, or what a hook has thrown. */
export async function attempt(
  internals: CoreInternals,
  operation: OperationDescriptor,
  prepared: PreparedRequest,
  state: CallState,
  signal: AbortSignal,
): Promise<OktaResponse<unknown>> {
  const { onRequest, onResponse } = internals.hooks;
  const { method, url } = prepared;
  const headers = new Headers(prepared.headers);
  const context = { ...state, request: (state.request = { method, url, headers }) };
  await onRequest?.(context);
  const response = await exchange(internals, { ...prepared, headers }, signal);
  const requestId = readRequestId(response.headers);
  const details = { requestId };
  const data = await readBody(
    response,
    headers.get('accept') ?? '*',
    operation.texts,
    internals.limits,
    details,
  );
  await onResponse?.({ ...context, response, data });
  if (!response.ok) throw apiError(operation, response, data, details);
  return { data, response, requestId, rateLimit: readRateLimit(response.headers) };
}
