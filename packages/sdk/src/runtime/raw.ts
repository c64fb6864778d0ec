import { call } from './call.js';
import type { ListOptions, RequestOptions } from './client-options.js';
import { toCursor } from './cursor.js';
import type { OktaCore } from './internals.js';
import { sendList, type OktaListRequest } from './list.js';
import { askRaw, listRaw } from './raw-calls.js';
import type { RawRequest } from './raw-operation.js';
import { requestOf, type OktaRequest } from './request.js';

const tools = { call, sendList, toCursor };

/** Calls of any endpoint as methods of a client. */
export interface RawCalls {
  /** As {@link request}, of this client. */
  request<T = unknown>(endpoint: RawRequest<T>, options?: RequestOptions): OktaRequest<T>;
  /** As {@link requestList}, of this client. */
  requestList<Item = unknown>(
    endpoint: RawRequest<Item>,
    options?: ListOptions,
  ): OktaListRequest<Item>;
}

/**
 * Calls any endpoint of the org, described or not, as operations are called: the same authentication, retries, limits, hooks and
 * errors. `operationId` is then method and path. The caller says the type of the answer, or gives a `schema` that checks it:
 * `request<Group>(core, { path: '/api/v1/groups/{id}', params: { id } })`.
 *
 * @returns A promise of the answer: JSON as plain data, text as a string, other types as a Blob, undefined where there is none.
 * It rejects with an `OktaError`: an `OktaConfigError` before anything is sent, where the call cannot be made; an
 * `OktaSchemaError` where the answer does not fit the schema.
 */
export function request<T = unknown>(
  core: OktaCore,
  endpoint: RawRequest<T>,
  options?: RequestOptions,
): OktaRequest<T> {
  return requestOf(askRaw(tools, core, endpoint, options));
}

/**
 * Calls any endpoint that answers with an array, as lists are called: a promise of the first page, and an async iterable of all
 * items. Pages follow the `Link` headers, and stay on the path: write what may come as another value (`me`) in `params`. A
 * `schema` checks each item.
 *
 * @returns As {@link request}, of pages.
 */
export function requestList<Item = unknown>(
  core: OktaCore,
  endpoint: RawRequest<Item>,
  options?: ListOptions,
): OktaListRequest<Item> {
  return listRaw(tools, core, endpoint, options);
}
