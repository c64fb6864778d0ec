import type { BodyContent } from './body.js';
import type { CallOptions } from './client-options.js';
import { OktaConfigError, OktaError } from './errors.js';
import { setHeaders } from './headers.js';
import { styleOf } from './url.js';
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
    const { body } = operation;
    // The encoder also moves a body that is called `body` to its own name, before a hook is called.
    const encoded = body?.encode(params, body, options.contentType, operationId);
    const url = locate();
    const headers = new Headers(defaults);
    const values: Record<string, unknown> = {
      accept: options.accept ?? operation.accept,
      ...encoded?.headers,
    };
    for (const key in operation.headers) {
      const name = operation.headers[key]!;
      const style = styleOf(operation, key);
      values[name] = style ? style(name, params[key]) || undefined : params[key];
    }
    setHeaders(headers, values, operationId);
    setHeaders(headers, options.headers, operationId);
    return { operationId, method, url, headers, content: encoded?.content };
  } catch (cause) {
    if (cause instanceof OktaError) throw cause;
    throw new OktaConfigError('the request cannot be encoded', { operationId, cause });
  }
}
