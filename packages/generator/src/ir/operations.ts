import type { NormalOperation } from '../normalise/types.js';
import { buildBody } from './bodies.js';
import type { Context } from './context.js';
import { docsOf } from './docs.js';
import { paramsName } from './names/derived.js';
import { buildParams } from './params.js';
import { buildResponses, resultOf } from './responses.js';
import { typeOf } from './type-ref.js';
import type { Operation, Param, Result, TypeRef } from './types.js';
import { compareText } from '../basics/words.js';

/** All operations by id. */
export function buildOperations(context: Context): readonly Operation[] {
  return context.document.operations
    .map((operation) => buildOperation(context, operation))
    .toSorted((a, b) => compareText(a.id, b.id));
}

function buildOperation(context: Context, operation: NormalOperation): Operation {
  const { method, path, fixedQuery, tag, deprecated, variantOf, pointer } = operation;
  const id = context.names.operations.get(operation) ?? operation.id;
  const body = operation.body === undefined ? undefined : buildBody(context, operation.body);
  const params = buildParams(context, id, operation.parameters, operation.body, body);
  const responses = buildResponses(context, operation.responses);
  const result = resultOf(responses);
  const pagination =
    method === 'GET' && result !== undefined
      ? paginationOf(context, result.type, params)
      : undefined;
  return {
    id,
    paramsName: paramsName(id),
    area: tag,
    method,
    path,
    fixedQuery,
    ...docsOf(operation),
    deprecated,
    ...(operation.access === undefined ? {} : { access: operation.access }),
    ...(operation.idempotent === undefined ? {} : { idempotent: operation.idempotent }),
    params,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(result === undefined ? {} : { result: pagination === undefined ? result : alone(result) }),
    ...(pagination === undefined ? {} : { pagination }),
    ...(variantOf === undefined ? {} : { variantOf }),
    pointer,
  };
}

/** A list is walked page by page: of other media types nobody knows how. */
function alone({ others: _others, ...result }: Result): Result {
  return result;
}

function paginationOf(
  context: Context,
  result: TypeRef,
  params: readonly Param[],
): Operation['pagination'] {
  const items = itemsOf(context, result);
  if (items === undefined) return undefined;
  const has = (name: string) => params.some((param) => param.in === 'query' && param.name === name);
  return {
    items,
    ...(has('after') ? { cursorParameter: 'after' } : {}),
    ...(has('limit') ? { limitParameter: 'limit' } : {}),
  };
}

/** The item type of an array or of an alias of an array; undefined for other types. */
function itemsOf(context: Context, type: TypeRef): TypeRef | undefined {
  if (type.kind === 'array') return type.items;
  if (type.kind !== 'model') return undefined;
  const target = context.document.schemas.find(
    ({ name }) => context.names.models.get(name) === type.name,
  );
  const items = target?.schema.types.includes('array') === true ? target.schema.items : undefined;
  return items === undefined ? undefined : typeOf(context, items);
}
