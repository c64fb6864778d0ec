import type { NormalOperation, NormalParameter } from '../normalise/types.js';
import { buildBody } from './bodies.js';
import type { Context } from './context.js';
import { headerProperty, NameTable, paramsName } from './names.js';
import { buildResponses, resultOf } from './responses.js';
import { typeOf } from './type-ref.js';
import type { Operation, Parameter, TypeRef } from './types.js';
import { compareText } from '../basics/words.js';

/** All operations by id. */
export function buildOperations(context: Context): readonly Operation[] {
  return context.document.operations
    .map((operation) => buildOperation(context, operation))
    .toSorted((a, b) => compareText(a.id, b.id));
}

function buildOperation(context: Context, operation: NormalOperation): Operation {
  const { id, method, path, fixedQuery, tag, deprecated, variantOf, pointer } = operation;
  const { summary, description, docsUrl, lifecycle, idempotent } = operation;
  const parameters = operation.parameters.map((parameter) => buildParameter(context, parameter));
  const body = operation.body === undefined ? undefined : buildBody(context, operation.body);
  const responses = buildResponses(context, operation.responses);
  const result = resultOf(responses);
  const pagination =
    method === 'GET' && result !== undefined
      ? paginationOf(context, result.type, parameters)
      : undefined;
  const built: Operation = {
    id,
    paramsName: paramsName(id),
    area: tag,
    method,
    path,
    fixedQuery,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(docsUrl === undefined ? {} : { docsUrl }),
    deprecated,
    ...(idempotent === undefined ? {} : { idempotent }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(result === undefined ? {} : { result }),
    ...(pagination === undefined ? {} : { pagination }),
    ...(variantOf === undefined ? {} : { variantOf }),
    pointer,
  };
  checkParams(context, built);
  return built;
}

function buildParameter(context: Context, parameter: NormalParameter): Parameter {
  const { name, required, explode, description, since, deprecated, lifecycle, pointer } = parameter;
  return {
    in: parameter.in,
    name,
    property: parameter.in === 'header' ? headerProperty(name) : name,
    required,
    type: typeOf(context, parameter.schema),
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...(explode === undefined ? {} : { explode }),
    ...(description === undefined ? {} : { description }),
    ...(since === undefined ? {} : { since }),
    deprecated,
    ...(lifecycle === undefined ? {} : { lifecycle }),
    pointer,
  };
}

function paginationOf(
  context: Context,
  result: TypeRef,
  parameters: readonly Parameter[],
): Operation['pagination'] {
  const items = itemsOf(context, result);
  if (items === undefined) return undefined;
  const has = (name: string) =>
    parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
  return {
    items,
    ...(has('after') ? { cursorParameter: 'after' } : {}),
    ...(has('limit') ? { limitParameter: 'limit' } : {}),
  };
}

/** The type of the items of an array, also of one that has a name. */
function itemsOf(context: Context, type: TypeRef): TypeRef | undefined {
  if (type.kind === 'array') return type.items;
  if (type.kind !== 'model') return undefined;
  const target = context.document.schemas.find(
    ({ name }) => context.names.models.get(name) === type.name,
  );
  const items = target?.schema.types.includes('array') === true ? target.schema.items : undefined;
  return items === undefined ? undefined : typeOf(context, items);
}

/** The keys of one params object must differ. */
function checkParams(context: Context, { id, parameters, body }: Operation): void {
  const table = new NameTable(context.diagnostics);
  for (const { in: place, name, property, pointer } of parameters) {
    table.claim(property, `the ${place} parameter ${name} of ${id}`, pointer);
  }
  const parts = body?.parts ?? [];
  for (const { name, property, pointer } of parts) {
    table.claim(property, `the part ${name} of the body of ${id}`, pointer);
  }
  if (body !== undefined && parts.length === 0) {
    table.claim(body.property, `the body of ${id}`, body.pointer);
  }
}
