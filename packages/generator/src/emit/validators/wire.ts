import type { Body, Operation, Param } from '../../ir/types.js';
import {
  fields,
  identifier,
  list,
  literal,
  type Expression,
  type ObjectLiteral,
} from '../../ts/index.js';
import { type ModelTypes, objectShape, type ParamShape, wireType } from './route-types.js';

/** Functions of the runtime that a table refers to, and the types of models. */
export interface WireTable {
  readonly models: ModelTypes;
  readonly readers: Set<string>;
}

/** The params of an operation as they come over the wire: all of a `Route` of the runtime but its id, method and path. */
export function wireOf(operation: Operation, table: WireTable): ObjectLiteral {
  const { fixedQuery, params } = operation;
  const inPlace = (place: Param['in']): Param[] => params.filter((param) => param.in === place);
  const typed = inPlace('path').filter(
    (param) => isStyled(param) || wireType(param, table.models) !== 'string',
  );
  return fields([
    ['pathTypes', record(typed, (param) => queryField(param, table))],
    ['fixedQuery', record(fixedQuery, ({ value }) => literal(value))],
    ['query', record(inPlace('query'), (param) => queryField(param, table))],
    ['headers', record(inPlace('header'), (param) => field(param, table))],
    ['body', bodyValue(operation, table)],
  ]);
}

function bodyValue({ body, params }: Operation, table: WireTable): Expression | undefined {
  if (body === undefined) return undefined;
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part');
  return fields([
    ['encoding', literal(body.encoding)],
    ['mediaType', literal(body.mediaType)],
    ['others', otherBodies(body)],
    ['property', whole === undefined ? undefined : literal(whole.property)],
    ['parts', record(parts, (part) => field(part, table))],
  ]);
}

/** A path or query parameter: its type alone where its key in the params object is its name. */
function queryField(source: Param, table: WireTable): Expression {
  if (source.property !== source.name || isStyled(source)) return field(source, table);
  return typeLiteral(source, table);
}

/** Under a name that every object has, such as `toString`, the compiler expects that instead of a type's name. */
function typeLiteral(source: Param, { models }: WireTable): Expression {
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

/** A parameter or part whose key in the params object may differ from its name on the wire. */
function field(source: Param, table: WireTable): Expression {
  const shape = isStyled(source) ? objectShape(source, table.models) : undefined;
  const reader = readerOf(source, shape !== undefined);
  if (reader !== undefined) table.readers.add(reader);
  const isExploded =
    reader !== undefined && source.explode === true && source.style !== 'deepObject';
  return fields([
    ['property', literal(source.property)],
    ['type', shape === undefined ? typeLiteral(source, table) : shapeLiteral(shape)],
    ['style', reader === undefined ? undefined : identifier(reader)],
    ['explode', isExploded ? literal(true) : undefined],
  ]);
}

function isStyled({ style }: Param): boolean {
  return style !== undefined && style !== 'json';
}

/** The runtime's reader of a style. Lists and texts in a query that is a form come as they do without a style. */
function readerOf({ style, explode }: Param, isObject: boolean): string | undefined {
  if (style === undefined || style === 'json') return undefined;
  if (style === 'form' && !isObject && explode === true) return undefined;
  return `read${style.charAt(0).toUpperCase()}${style.slice(1)}`;
}

function shapeLiteral({ properties, rest }: ParamShape): Expression {
  const members = properties.map(
    ([name, shape]) =>
      [name, typeof shape === 'string' ? literal(shape) : shapeLiteral(shape)] as const,
  );
  return fields([
    ['properties', members.length === 0 ? undefined : fields(members)],
    ['rest', rest === undefined ? undefined : literal(rest)],
  ]);
}

function record<T extends { readonly name: string }>(
  items: readonly T[],
  valueOf: (item: T) => Expression,
): Expression | undefined {
  if (items.length === 0) return undefined;
  return fields(items.map((item) => [item.name, valueOf(item)] as const));
}
