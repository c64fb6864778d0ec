import { call } from './call.js';
import type { CallOptions } from './client-options.js';
import type { OktaCore } from './internals.js';
import type { OperationDescriptor } from './operation.js';
import { requestOf, type OktaRequest } from './request.js';

/** Calls an operation. The request is sent at once; nothing is thrown, a mistake in `params` rejects like any failure. */
export function send<T>(
  core: OktaCore,
  operation: OperationDescriptor,
  params?: object,
  options?: CallOptions,
): OktaRequest<T> {
  return requestOf(call<T>(core, operation, params, options));
}
