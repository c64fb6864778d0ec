import type { Api, Body, Operation, Param } from '../../ir/types.js';
import { fields, list, literal, type Expression, type TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { type ModelTypes, modelTypes, wireType } from './route-types.js';

/** The module that is written, and the runtime's module with its types, relative to it. */
const module = 'http/routes';
const typesModule = '../../runtime/http/routes.js';

/** The table of all operations for the request matcher, sorted by id. */
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
  const { id, method, path, fixedQuery, params } = operation;
  const inPlace = (place: Param['in']): Param[] => params.filter((param) => param.in === place);
  const typed = inPlace('path').filter((param) => wireType(param, models) !== 'string');
  return fields([
    ['id', literal(id)],
    ['method', literal(method)],
    ['path', literal(path)],
    ['pathTypes', record(typed, (param) => typeLiteral(param, models))],
    ['fixedQuery', record(fixedQuery, ({ value }) => literal(value))],
    ['query', record(inPlace('query'), (param) => queryField(param, models))],
    ['headers', record(inPlace('header'), (param) => field(param, models))],
    ['body', bodyValue(operation, models)],
  ]);
}

function bodyValue({ body, params }: Operation, models: ModelTypes): Expression | undefined {
  if (body === undefined) return undefined;
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part');
  return fields([
    ['encoding', literal(body.encoding)],
    ['mediaType', literal(body.mediaType)],
    ['others', otherBodies(body)],
    ['property', whole === undefined ? undefined : literal(whole.property)],
    ['parts', record(parts, (part) => field(part, models))],
  ]);
}

/** A query parameter: its type alone where its key in the params object is its name. */
function queryField(source: Param, models: ModelTypes): Expression {
  return source.property === source.name ? typeLiteral(source, models) : field(source, models);
}

/** Under a name that every object has, such as `toString`, the compiler expects that instead of a type's name. */
function typeLiteral(source: Param, models: ModelTypes): Expression {
  const value = wireType(source, models);
  return source.name in {} ? { kind: 'literal', value, asConst: true } : literal(value);
}

function otherBodies({ others }: Body): Expression | undefined {
  if (others === undefined) return undefined;
  return list(
    others.map(({ encoding, mediaType }) =>
      fields([
        ['encoding', literal(encoding)],
        ['mediaType', literal(mediaType)],
      ]),
    ),
  );
}

/** A header or part, whose key in the params object may differ from its name on the wire. */
function field(source: Param, models: ModelTypes): Expression {
  return fields([
    ['property', literal(source.property)],
    ['type', typeLiteral(source, models)],
  ]);
}

function record<T extends { readonly name: string }>(
  items: readonly T[],
  valueOf: (item: T) => Expression,
): Expression | undefined {
  if (items.length === 0) return undefined;
  return fields(items.map((item) => [item.name, valueOf(item)] as const));
}
