import type { call } from './call.js';
import type { ListOptions, RequestOptions } from './client-options.js';
import type { toCursor } from './cursor.js';
import type { OktaCore } from './internals.js';
import type { OktaListRequest, sendList } from './list.js';
import { rawOperation, type RawOperation, type RawRequest } from './raw-operation.js';
import type { OktaResponse } from './response.js';
import { OktaSchemaError, type SchemaIssue } from './schema-error.js';
import { apply, checking, type CheckContext, type StandardSchema } from './standard-schema.js';

/** Issues after which the rest of a page is not looked at. */
const MAX_ISSUES = 20;

/**
 * What raw calls are made with. It is given, as a client loads them later: a bundler puts what two parts of a program import into
 * a third one.
 */
export interface RawTools {
  readonly call: typeof call;
  readonly sendList: typeof sendList;
  readonly toCursor: typeof toCursor;
}

/** Makes the call of `request`. */
export async function askRaw<T>(
  tools: RawTools,
  core: OktaCore,
  endpoint: RawRequest<T>,
  options?: RequestOptions,
): Promise<OktaResponse<T>> {
  const raw = rawOperation(tools, core, endpoint, options);
  const schema = endpoint?.schema;
  if (schema) return askChecked<T>(tools, core, raw, schema);
  return tools.call<T>(core, raw.operation, raw.params, raw.options);
}

/** Makes the calls of `requestList`. */
export function listRaw<Item>(
  tools: RawTools,
  core: OktaCore,
  endpoint: RawRequest<Item>,
  options?: ListOptions,
): OktaListRequest<Item> {
  const { operation, params, options: all } = rawOperation(tools, core, endpoint, options);
  const schema = endpoint?.schema;
  const checked = schema ? checking(core, (context) => checkItems(context, schema)) : core;
  return tools.sendList<Item>(checked, operation, params, all);
}

async function askChecked<T>(
  tools: RawTools,
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
  const answer = await tools.call<T>(checked, operation, params, options);
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
