import type { Operation, Param } from '../../ir/types.js';
import {
  identifier,
  list,
  literal,
  type Declaration,
  type Field,
  type ValueNode,
} from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** The constant by which the runtime knows how an operation goes over the wire. */
export function descriptor(operation: Operation, imports: FileImports): Declaration {
  const { params, fixedQuery, result } = operation;
  const query = params.filter((param) => param.in === 'query');
  const joined = query.filter((param) => param.type.kind === 'array' && param.explode === false);
  const headers = params.filter((param) => param.in === 'header');
  const fields: (Field | undefined)[] = [
    { name: 'id', value: literal(operation.id) },
    { name: 'method', value: literal(operation.method) },
    { name: 'path', value: literal(operation.path) },
    namesField(
      'query',
      query.filter((param) => !joined.includes(param)),
    ),
    namesField('csv', joined),
    recordField(
      'fixedQuery',
      fixedQuery.map(({ name, value }) => [name, value]),
    ),
    recordField(
      'headers',
      headers.map(({ property, name }) => [property, name]),
    ),
    bodyField(operation, imports),
    result === undefined || isJson(result.mediaType)
      ? undefined
      : { name: 'accept', value: literal(result.mediaType) },
    operation.idempotent === false ? { name: 'idempotent', value: literal(false) } : undefined,
  ];
  return {
    kind: 'const',
    name: descriptorName(operation),
    type: imports.type(runtimeModule, 'OperationDescriptor'),
    exported: false,
    value: {
      kind: 'fields',
      multiline: true,
      fields: fields.filter((field) => field !== undefined),
    },
  };
}

function bodyField({ body, params }: Operation, imports: FileImports): Field | undefined {
  if (body === undefined) return undefined;
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part');
  const keys: Field =
    whole === undefined
      ? { name: 'parts', value: record(parts.map(({ property, name }) => [property, name])) }
      : { name: 'property', value: literal(whole.property) };
  const value: ValueNode = {
    kind: 'fields',
    fields: [
      { name: 'encode', value: identifier(imports.value(runtimeModule, body.encoding)) },
      keys,
      { name: 'mediaType', value: literal(body.mediaType) },
    ],
  };
  return { name: 'body', value };
}

export function descriptorName(operation: Operation): string {
  return `${operation.id}Operation`;
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/.test(mediaType);
}

function namesField(name: string, params: readonly Param[]): Field | undefined {
  if (params.length === 0) return undefined;
  return { name, value: list(params.map((param) => literal(param.property))) };
}

function recordField(
  name: string,
  entries: readonly (readonly [string, string])[],
): Field | undefined {
  return entries.length === 0 ? undefined : { name, value: record(entries) };
}

function record(entries: readonly (readonly [string, string])[]): ValueNode {
  return {
    kind: 'fields',
    fields: entries.map(([name, value]) => ({ name, value: literal(value) })),
  };
}
