import type { BodyContent } from './body.js';
import type { CallOptions } from './client-options.js';
import { OktaConfigError, OktaError } from './errors.js';
import { setHeaders } from './headers.js';
import { styleOf } from './url.js';
import type { BodyDescriptor, OperationDescriptor, Params } from './operation.js';

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
    const body = bodyFor(operation, options.contentType);
    const headers = new Headers(defaults);
    const encoded = body?.encode(params, body);
    setHeaders(headers, { accept, ...encoded?.headers }, operationId);
    for (const [key, name] of Object.entries(operation.headers ?? {})) {
      setHeaders(headers, { [name]: headerValue(operation, name, key, params[key]) }, operationId);
    }
    setHeaders(headers, options.headers, operationId);
    return { operationId, method, url, headers, content: encoded?.content };
  } catch (cause) {
    if (cause instanceof OktaError) throw cause;
    throw new OktaConfigError('the request cannot be encoded', { operationId, cause });
  }
}

function headerValue(
  operation: OperationDescriptor,
  name: string,
  key: string,
  value: unknown,
): unknown {
  const style = styleOf(operation, key);
  return style ? style(name, value) || undefined : value;
}

/** The body as the call wants it to be sent. */
function bodyFor(
  { id: operationId, body }: OperationDescriptor,
  wanted: string | undefined,
): BodyDescriptor | undefined {
  if (body === undefined || wanted === undefined || wanted === body.mediaType) return body;
  const other = body.others?.find(({ mediaType }) => mediaType === wanted);
  if (other !== undefined) return { ...body, ...other };
  throw new OktaConfigError(`contentType: the body cannot be sent as ${wanted}`, { operationId });
}
