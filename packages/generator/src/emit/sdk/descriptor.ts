import type { Body, Operation, Parameter } from '../../ir/types.js';
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
  const { parameters, fixedQuery, body, result } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const joined = query.filter(
    (parameter) => parameter.type.kind === 'array' && parameter.explode === false,
  );
  const headers = parameters.filter((parameter) => parameter.in === 'header');
  const fields: (Field | undefined)[] = [
    { name: 'id', value: literal(operation.id) },
    { name: 'method', value: literal(operation.method) },
    { name: 'path', value: literal(operation.path) },
    namesField(
      'query',
      query.filter((parameter) => !joined.includes(parameter)),
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
    body === undefined ? undefined : { name: 'body', value: bodyValue(body, imports) },
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

function bodyValue(body: Body, imports: FileImports): ValueNode {
  const keys: Field[] =
    body.parts.length > 0
      ? [{ name: 'parts', value: record(body.parts.map(({ property, name }) => [property, name])) }]
      : [{ name: 'property', value: literal(body.property) }];
  return {
    kind: 'fields',
    fields: [
      { name: 'encode', value: identifier(imports.value(runtimeModule, body.encoding)) },
      ...keys,
      { name: 'mediaType', value: literal(body.mediaType) },
    ],
  };
}

export function descriptorName(operation: Operation): string {
  return `${operation.id}Operation`;
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/.test(mediaType);
}

function namesField(name: string, parameters: readonly Parameter[]): Field | undefined {
  if (parameters.length === 0) return undefined;
  return { name, value: list(parameters.map((parameter) => literal(parameter.property))) };
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
