import { aliasedBody, BODY_ALIAS, takesFile } from '../../ir/caller-values.js';
import type { Body, Operation, Param, Result } from '../../ir/types.js';
import { call, fields, identifier, list, literal, type Expression } from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { styles } from './param-styles.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** Tells the runtime how to send an operation. */
export function descriptor(operation: Operation, imports: FileImports): Expression {
  const { params, fixedQuery, result } = operation;
  const query = params.filter((param) => param.in === 'query');
  const inUrl = params.filter((param) => param.in === 'path' || param.in === 'query');
  return fields([
    ['id', literal(operation.id)],
    ['method', literal(operation.method)],
    ['path', literal(operation.path)],
    ['query', names(query)],
    ['fixedQuery', record(fixedQuery.map((one) => [one.name, one.value]))],
    ['styles', styles(inUrl, imports)],
    ['headers', headerParams(operation, imports)],
    ['body', bodyValue(operation, imports)],
    ['accept', otherThanJson(result?.mediaType)],
    ['texts', textTypes(result)],
    ['idempotent', operation.idempotent === false ? literal(false) : undefined],
  ]);
}

function headerParams({ params }: Operation, imports: FileImports): Expression | undefined {
  const headers = params.filter((param) => param.in === 'header');
  const wireNames = record(headers.map(({ property, name }) => [property, name]));
  if (wireNames === undefined) return undefined;
  const styled = styles(headers, imports);
  const build = imports.value(runtimeModule, 'headerParams');
  return call(build, ...(styled === undefined ? [wireNames] : [wireNames, styled]));
}

function bodyValue({ body, params }: Operation, imports: FileImports): Expression | undefined {
  if (body === undefined) return undefined;
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part');
  const { mediaType } = body;
  return fields([
    ['encode', encoder(body, imports)],
    ['parts', record(parts.map(({ property, name }) => [property, name]))],
    ['files', names(parts.filter(takesFile))],
    ['styles', styles(parts, imports)],
    [
      'types',
      record(
        parts.flatMap((part) =>
          part.mediaType === undefined ? [] : [[part.property, part.mediaType]],
        ),
      ),
    ],
    ['property', whole === undefined ? undefined : literal(whole.property)],
    ['optional', isOptional(body, params) ? literal(true) : undefined],
    ['alias', hasOtherBody(params) ? literal(false) : undefined],
    ['mediaType', literal(mediaType)],
  ]);
}

/** Whether a call may send no body. What is made of parts needs one if any part is required. */
function isOptional({ required }: Body, params: readonly Param[]): boolean {
  const parts = params.filter((param) => param.in === 'part');
  return parts.length === 0 ? !required : !parts.some((part) => part.required);
}

/** Whether another param than the body has the name that stands for it elsewhere. */
function hasOtherBody(params: readonly Param[]): boolean {
  const whole = params.find((param) => param.in === 'body');
  return whole !== undefined && whole.property !== BODY_ALIAS && !aliasedBody(params);
}

function encoder(body: Body, imports: FileImports): Expression {
  const encode = ({ encoding }: Pick<Body, 'encoding'>): Expression =>
    identifier(imports.value(runtimeModule, encoding));
  if (body.others === undefined) return encode(body);
  const ways = [body, ...body.others].map((way) => [way.mediaType, encode(way)] as const);
  return call(imports.value(runtimeModule, 'byMediaType'), fields(ways));
}

/** Media types that do not say that they are texts, though the description does. */
function textTypes(result: Result | undefined): Expression | undefined {
  const all = result === undefined ? [] : [result, ...(result.others ?? [])];
  const texts = all.filter(
    ({ type, mediaType }) =>
      type.kind === 'string' && !/^text\/|[/+](?:xml|json)\b/i.test(mediaType),
  );
  return texts.length === 0 ? undefined : list(texts.map(({ mediaType }) => literal(mediaType)));
}

function otherThanJson(mediaType: string | undefined): Expression | undefined {
  return mediaType === undefined || mediaType === 'application/json'
    ? undefined
    : literal(mediaType);
}

function names(params: readonly Param[]): Expression | undefined {
  if (params.length === 0) return undefined;
  return list(params.map((param) => literal(param.property)));
}

function record(entries: readonly (readonly [string, string])[]): Expression | undefined {
  if (entries.length === 0) return undefined;
  return fields(entries.map(([name, value]) => [name, literal(value)]));
}
