import { call } from './call.js';
import type { ListOptions, RequestOptions } from './client-options.js';
import type { OktaCore } from './core.js';
import { sendList, type OktaListRequest } from './list.js';
import { rawOperation, type RawOperation, type RawRequest } from './raw-operation.js';
import { requestOf, type OktaRequest } from './request.js';
import type { OktaResponse } from './response.js';
import {
  apply,
  checking,
  OktaSchemaError,
  type CheckContext,
  type SchemaIssue,
  type StandardSchema,
} from './standard-schema.js';

/** Issues after which the rest of a page is not looked at. */
const MAX_ISSUES = 20;

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
  const raw = rawOperation(core, endpoint, options);
  const { operation, params, options: all } = raw;
  const schema = endpoint?.schema;
  return requestOf(
    schema ? askChecked<T>(core, raw, schema) : call<T>(core, operation, params, all),
  );
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
  const { operation, params, options: all } = rawOperation(core, endpoint, options);
  const schema = endpoint?.schema;
  const checked = schema ? checking(core, (context) => checkItems(context, schema)) : core;
  return sendList<Item>(checked, operation, params, all);
}

async function askChecked<T>(
  core: OktaCore,
  { operation, params, options }: RawOperation,
  schema: StandardSchema<T>,
): Promise<OktaResponse<T>> {
  let outcome: { readonly value: T } | undefined;
  const checked = checking(core, async (context) => {
    const result = await apply(schema, context.data, context);
    if (result.issues) throw new OktaSchemaError(result.issues, context);
    outcome = result;
  });
  const answer = await call<T>(checked, operation, params, options);
  return outcome ? { ...answer, data: outcome.value } : answer;
}

/** Checks the items of a page, and puts what the schema makes of them in their places. */
async function checkItems(context: CheckContext, schema: StandardSchema): Promise<void> {
  const { data } = context;
  if (!Array.isArray(data)) return;
  const issues: SchemaIssue[] = [];
  for (const [index, item] of data.entries()) {
    const result = await apply(schema, item, context);
    if (!result.issues) data[index] = result.value;
    else issues.push(...result.issues.map((issue) => at(index, issue)));
    if (issues.length >= MAX_ISSUES) break;
  }
  if (issues.length > 0) throw new OktaSchemaError(issues, context);
}

function at(index: number, issue: SchemaIssue): SchemaIssue {
  return { ...issue, path: [index, ...(issue.path ?? [])] };
}
