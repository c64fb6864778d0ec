import type { CallOptions } from './client-options.js';
import { OktaConfigError, OktaError } from './errors.js';
import type { BodyContent } from './fetch-like.js';
import { setHeaders } from './headers.js';
import type { OperationDescriptor, OwnParams } from './operation.js';

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
  params: OwnParams,
  defaults: Headers,
  options: CallOptions,
): PreparedRequest {
  const { id: operationId, method } = operation;
  try {
    const { body, accept } = operation;
    // The encoder also moves a body that is called `body` to its own name, before a hook is called.
    const encoded = body?.encode(params, body, options.contentType);
    const url = locate();
    const headers = new Headers(defaults);
    const own = { accept: options.accept ?? accept ?? headers.get('accept'), ...encoded?.headers };
    setHeaders(headers, { ...own, ...operation.headers?.(params), ...options.headers });
    return { operationId, method, url, headers, content: encoded?.content };
  } catch (cause) {
    if (cause instanceof OktaError) throw cause;
    throw new OktaConfigError('the request cannot be encoded', { cause });
  }
}
