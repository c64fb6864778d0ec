import type { CallOptions } from './client-options.js';
import { OktaConfigError, OktaError } from './errors.js';
import type { BodyContent } from './fetch-like.js';
import { setHeaders } from './headers.js';
import { styleOf } from './url.js';
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
    const accept = options.accept ?? operation.accept;
    const { body } = operation;
    const wanted = options.contentType ?? body?.mediaType;
    const way = body && [body, ...(body.others ?? [])].find((one) => one.mediaType === wanted);
    if (body && !way) {
      throw new OktaConfigError(`contentType: the body cannot be sent as ${wanted}`, {
        operationId,
      });
    }
    const headers = new Headers(defaults);
    const encoded = way?.encode(params, { ...body, ...way });
    const values: Record<string, unknown> = { accept, ...encoded?.headers };
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
