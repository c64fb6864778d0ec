import type { BodyContent } from './body.js';
import type { CallOptions } from './client-options.js';
import { OktaConfigError, OktaError } from './errors.js';
import { setHeaders } from './headers.js';
import type { OperationDescriptor, Params } from './operation.js';

/** A request before it is authorised. It can be sent any number of times. */
export interface PreparedRequest {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly content: BodyContent | undefined;
}

/** The request of a call. Throws `OktaConfigError` for what cannot be sent. */
export function prepare(
  operation: OperationDescriptor,
  locate: () => string,
  params: Params,
  defaults: Headers,
  options: CallOptions,
): PreparedRequest {
  const { id: operationId, method } = operation;
  try {
    const url = locate();
    const { body, accept } = operation;
    const headers = new Headers(defaults);
    const encoded = body?.encode(params, body, { operationId, ...options });
    const values = {
      accept: options.accept ?? accept ?? headers.get('accept'),
      ...encoded?.headers,
      ...operation.headers?.(params),
      ...options.headers,
    };
    setHeaders(headers, values, operationId);
    return { operationId, method, url, headers, content: encoded?.content };
  } catch (cause) {
    if (cause instanceof OktaError) throw cause;
    throw new OktaConfigError('the request cannot be encoded', { operationId, cause });
  }
}
