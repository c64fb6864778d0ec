import type { Api, Body, BodyPart, Operation, Parameter } from '../../ir/types.js';
import { fields, list, literal, type Expression, type TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { type ModelTypes, modelTypes, wireType } from './route-types.js';

/** Module of the generated folder, and what it needs of the runtime, relative to it. */
const module = 'http/routes';
const typesModule = '../../runtime/http/routes.js';

/** The table by which the request matcher knows every operation: one entry each, sorted by id. */
export function routesFile(api: Api): TypeScriptFile {
  const models = modelTypes(api);
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: [{ from: typesModule, names: [], types: ['Route'] }],
    declarations: [
      {
        kind: 'const',
        name: 'routes',
        type: 'readonly Route[]',
        exported: true,
        value: list(api.operations.map((operation) => route(operation, models))),
        docs: 'How each operation comes over the wire.',
      },
    ],
  };
}

function route(operation: Operation, models: ModelTypes): Expression {
  const { id, method, path, fixedQuery, parameters, body } = operation;
  const inPlace = (place: Parameter['in']): Parameter[] =>
    parameters.filter((parameter) => parameter.in === place);
  const typed = inPlace('path').filter((parameter) => wireType(parameter, models) !== 'string');
  return fields([
    ['id', literal(id)],
    ['method', literal(method)],
    ['path', literal(path)],
    ['pathTypes', record(typed, (parameter) => literal(wireType(parameter, models)))],
    ['fixedQuery', record(fixedQuery, ({ value }) => literal(value))],
    ['query', record(inPlace('query'), (parameter) => literal(wireType(parameter, models)))],
    ['headers', record(inPlace('header'), (parameter) => field(parameter, models))],
    ['body', body === undefined ? undefined : bodyValue(body, models)],
  ]);
}

function bodyValue(body: Body, models: ModelTypes): Expression {
  const inParts = body.parts.length > 0;
  return fields([
    ['encoding', literal(body.encoding)],
    ['mediaType', literal(body.mediaType)],
    ['property', inParts ? undefined : literal(body.property)],
    ['parts', inParts ? record(body.parts, (part) => field(part, models)) : undefined],
  ]);
}

/** A header or part, whose key in the params object may differ from its name on the wire. */
function field(source: Parameter | BodyPart, models: ModelTypes): Expression {
  return fields([
    ['property', literal(source.property)],
    ['type', literal(wireType(source, models))],
  ]);
}

function record<T extends { readonly name: string }>(
  items: readonly T[],
  valueOf: (item: T) => Expression,
): Expression | undefined {
  if (items.length === 0) return undefined;
  return fields(items.map((item) => [item.name, valueOf(item)] as const));
}
