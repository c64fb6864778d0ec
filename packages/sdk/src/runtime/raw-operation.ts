import type { ListOptions, RequestOptions } from './client-options.js';
import type { OktaCore } from './internals.js';
import type { toCursor } from './cursor.js';
import { OktaConfigError } from './errors.js';
import type { OperationDescriptor } from './operation.js';
import { encodeRaw } from './raw-body.js';
import { isSchema, type StandardSchema } from './standard-schema.js';

/** A call of any endpoint. `T` is the type of what it answers: of its data, or of one item of a list. */
export interface RawRequest<T = unknown> {
  /** Default `GET`. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /**
   * Path on the org: `/api/v1/iam/resource-sets/{id}`, with values in `params`; a query may follow. A link of an answer (`_links`)
   * is taken as it is, an absolute one where it leads to the org. Everything else is refused.
   */
  readonly path: string;
  /** Values for the names in braces, escaped so that each stays one segment. */
  readonly params?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** An array repeats its name; undefined is left out. */
  readonly query?: RequestOptions['query'];
  /**
   * Plain data, sent as JSON; or bytes, Blob, FormData, URLSearchParams, or text with a `contentType`, sent as they are. Streams
   * are refused, as a retry could not send them again.
   */
  readonly body?: unknown;
  /** Media type of the body. Default: that of what `body` is. */
  readonly contentType?: string | undefined;
  /** Media type to ask for. Default `application/json`; a successful answer of another type is then an error. */
  readonly accept?: string | undefined;
  readonly headers?: RequestOptions['headers'];
  /**
   * Whether a second call does no harm, so that it may be sent again when nobody knows what became of the first (a broken
   * connection, a 5xx). Default: true for GET, HEAD and PUT. The second DELETE of a user deletes what the first has deactivated.
   */
  readonly idempotent?: boolean | undefined;
  /** Checks and types the answer; that of a list each item. Any library of Standard Schema: zod, valibot, arktype. */
  readonly schema?: StandardSchema<T> | undefined;
}

/** A raw call in the terms of described ones. */
export interface RawOperation {
  readonly operation: OperationDescriptor;
  readonly params: object;
  readonly options: ListOptions;
}

/** What a raw call may have. A key of another client, such as `data`, would be left out without a word. */
const KEYS: Readonly<Record<keyof RawRequest, true>> = {
  method: true,
  path: true,
  params: true,
  query: true,
  body: true,
  contentType: true,
  accept: true,
  headers: true,
  idempotent: true,
  schema: true,
};
const METHOD = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;
const REPEATABLE = /^(GET|HEAD|PUT)$/;
/** Only what stands in a URL as it is: whatever needs to be escaped is a value, and belongs in params. */
const PATH = /^(\/[\w.~%!$&'()*+,;=:@{}-]*)+$/;
/** A segment that is empty or leads up; URLs resolve it even when it is percent-encoded. */
const ODD_SEGMENT = /\/(\/|(\.|%2e){1,2}(\/|$))/i;

interface LinkReader {
  readonly toCursor: typeof toCursor;
}

/** Never throws: what is wrong with a call is found when it is prepared, as with described ones. */
export function rawOperation(
  tools: LinkReader,
  core: OktaCore,
  given: RawRequest | undefined,
  chosen: ListOptions | undefined,
): RawOperation {
  const request: Partial<RawRequest> = given ?? {};
  const { method = 'GET', body, contentType, accept, params } = request;
  const { path, query } = split(request.path, core, tools);
  const problem = problemOf({ ...request, method }, path, core?.orgUrl);
  // The path of a refused call may hold anything.
  const id = problem === undefined ? `${method} ${path}` : 'request';
  const encode = () => {
    if (problem !== undefined) throw new OktaConfigError(problem);
    return encodeRaw(body, contentType);
  };
  return {
    operation: {
      id,
      method,
      path: problem === undefined ? path : '',
      body: { encode, mediaType: '' },
      idempotent: request.idempotent ?? REPEATABLE.test(method),
      ...(accept !== undefined && { accept }),
    },
    params: { ...(body !== undefined && { body }), ...params },
    options: {
      ...chosen,
      query: { ...query, ...request.query, ...chosen?.query },
      headers: { ...request.headers, ...chosen?.headers },
    },
  };
}

/** Path and query of what a caller gave as a path. */
function split(
  path: unknown,
  core: OktaCore,
  { toCursor: read }: LinkReader,
): { path: string; query: Record<string, string[]> } {
  const text = typeof path === 'string' ? path : '';
  const [, start = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(text) ?? [];
  const isLink = /^https?:\/\//i.test(text) && !ODD_SEGMENT.test(start.slice(8));
  const query = new URLSearchParams(search);
  return {
    path: isLink ? read(text, core).replace(/\?.*/s, '') : start,
    query: Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
  };
}

/** What is wrong with a call, and what to do; undefined for one that can be sent. */
function problemOf(request: Partial<RawRequest>, path: string, orgUrl: string): string | undefined {
  const { method = '', body, params, query, schema } = request;
  if (!METHOD.test(method)) return 'method must be GET, HEAD, POST, PUT, PATCH or DELETE';
  if (!PATH.test(path) || ODD_SEGMENT.test(path)) {
    return `path must be like /api/v1/groups/{groupId}, with values in params, or a URL of ${orgUrl}`;
  }
  const unknown = Object.keys(request).find((key) => !Object.hasOwn(KEYS, key));
  if (unknown !== undefined) return `unknown ${unknown}; there are ${Object.keys(KEYS).join(', ')}`;
  const stray = Object.keys(params ?? {}).find((name) => !path.includes(`{${name}}`));
  if (stray !== undefined)
    return `params has ${stray}, and path has no {${stray}}: is it for query?`;
  if (Symbol.iterator in Object(query)) {
    return 'query must be an object of names and values, as Object.fromEntries gives';
  }
  if (body !== undefined && /^(GET|HEAD)$/.test(method)) return `a ${method} has no body`;
  if (schema !== undefined && !isSchema(schema)) {
    return 'schema must be a Standard Schema, as of zod, valibot or arktype';
  }
  return undefined;
}
