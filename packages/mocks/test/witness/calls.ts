import type { Api, Operation, Param, TypeRef } from '@oktaforge/generator';
import { createMockOkta } from '../../src/index.js';
import { callOf } from '../support/calls.js';
import { situationOf } from '../support/situation.js';
import type { Arguments } from './official.js';

type Params = Readonly<Record<string, unknown>>;

/** Params of an operation: all that there are but headers, each with a value that it may have. */
export function paramsOf(operation: Operation, api: Api): Params {
  const query = operation.params.filter((param) => param.in === 'query');
  const given = query.map((param) => [param.property, valueOf(param, param.type, api)]);
  const others = Object.entries(situationOf(operation, api, createMockOkta({ seed: 1 }))).map(
    ([key, value]) => [key, value instanceof Blob ? new File([value], 'file') : value],
  );
  return { ...Object.fromEntries(others), ...Object.fromEntries(given) };
}

function valueOf(param: Param, type: TypeRef, api: Api): unknown {
  if (param.default !== undefined) return param.default;
  switch (type.kind) {
    case 'enum':
      return type.values[0];
    case 'boolean':
      return true;
    case 'number':
      return 2;
    case 'array':
      return [valueOf(param, type.items, api)];
    case 'model': {
      const model = api.models.find(({ name }) => name === type.name);
      return model?.kind === 'enum' ? model.type.values[0] : 'thing';
    }
    default:
      return 'format' in type && type.format === 'date-time' ? '2026-01-02T03:04:05Z' : 'thing';
  }
}

/** Calls our client, and reads a list to its end. */
export async function callOurs(
  operation: Operation,
  api: Api,
  params: Params,
  orgUrl: string,
): Promise<void> {
  const request = callOf(api, { orgUrl }, operation)(params);
  if (isList(request)) for await (const item of request) void item;
  else await request;
}

function isList(request: object): request is AsyncIterable<unknown> {
  return Symbol.asyncIterator in request;
}

/** The same params for an official client, by their place in the request. */
export async function argumentsOf(operation: Operation, params: Params): Promise<Arguments> {
  const at = (place: Param['in']): Params =>
    Object.fromEntries(
      operation.params
        .filter((param) => param.in === place && params[param.property] !== undefined)
        .map((param) => [param.name, params[param.property]]),
    );
  const fixed = operation.fixedQuery.map(({ name, value }) => [name, value]);
  const [body] = Object.values(at('body'));
  return {
    path: at('path') as Record<string, string>,
    query: { ...at('query'), ...Object.fromEntries(fixed) },
    parts: Object.fromEntries(await Promise.all(Object.entries(at('part')).map(asFile))),
    body,
  };
}

/** Files as version 8 takes them. */
async function asFile([name, value]: [string, unknown]): Promise<[string, unknown]> {
  if (!(value instanceof File)) return [name, value];
  return [name, { data: Buffer.from(await value.arrayBuffer()), name: value.name }];
}
