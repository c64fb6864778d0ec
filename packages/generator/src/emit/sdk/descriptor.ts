import type { Body, Operation, Parameter } from '../../ir/types.js';
import {
  fields,
  identifier,
  list,
  literal,
  type Declaration,
  type Expression,
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
  const value = fields([
    ['id', literal(operation.id)],
    ['method', literal(operation.method)],
    ['path', literal(operation.path)],
    ['query', names(query.filter((parameter) => !joined.includes(parameter)))],
    ['csv', names(joined)],
    ['fixedQuery', record(fixedQuery.map((one) => [one.name, one.value]))],
    ['headers', record(headers.map(({ property, name }) => [property, name]))],
    ['body', body === undefined ? undefined : bodyValue(body, imports)],
    ['accept', otherThanJson(result?.mediaType)],
    ['idempotent', operation.idempotent === false ? literal(false) : undefined],
  ]);
  return {
    kind: 'const',
    name: descriptorName(operation),
    type: imports.type(runtimeModule, 'OperationDescriptor'),
    exported: false,
    value: { ...value, multiline: true },
  };
}

function bodyValue(body: Body, imports: FileImports): Expression {
  const inParts = body.parts.length > 0;
  return fields([
    ['encode', identifier(imports.value(runtimeModule, body.encoding))],
    ['parts', record(body.parts.map(({ property, name }) => [property, name]))],
    ['property', inParts ? undefined : literal(body.property)],
    ['mediaType', literal(body.mediaType)],
  ]);
}

export function descriptorName(operation: Operation): string {
  return `${operation.id}Operation`;
}

function otherThanJson(mediaType: string | undefined): Expression | undefined {
  const isJson = mediaType === undefined || /^application\/(.+\+)?json\b/.test(mediaType);
  return isJson ? undefined : literal(mediaType);
}

function names(parameters: readonly Parameter[]): Expression | undefined {
  if (parameters.length === 0) return undefined;
  return list(parameters.map((parameter) => literal(parameter.property)));
}

function record(entries: readonly (readonly [string, string])[]): Expression | undefined {
  if (entries.length === 0) return undefined;
  return fields(entries.map(([name, value]) => [name, literal(value)]));
}
