import { aliasedBody, BODY_ALIAS, takesFile } from '../../ir/caller-values.js';
import type { Body, Operation, Param, Result } from '../../ir/types.js';
import { fields, identifier, list, literal, type Expression } from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { styles } from './param-styles.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** Tells the runtime how to send an operation. */
export function descriptor(operation: Operation, imports: FileImports): Expression {
  const { params, fixedQuery, result } = operation;
  const query = params.filter((param) => param.in === 'query');
  const joined = query.filter(({ explode, style }) => explode === false && style === undefined);
  const renamed = query.filter(({ property, name }) => property !== name);
  const headers = params.filter((param) => param.in === 'header');
  return fields([
    ['id', literal(operation.id)],
    ['method', literal(operation.method)],
    ['path', literal(operation.path)],
    ['query', names(query.filter((param) => !joined.includes(param)))],
    ['csv', names(joined)],
    ['names', record(renamed.map(({ property, name }) => [property, name]))],
    ['fixedQuery', record(fixedQuery.map((one) => [one.name, one.value]))],
    [
      'styles',
      styles(
        params.filter((param) => param.in !== 'part'),
        imports,
      ),
    ],
    ['headers', record(headers.map(({ property, name }) => [property, name]))],
    ['body', bodyValue(operation, imports)],
    ['accept', otherThanJson(result?.mediaType)],
    ['texts', textTypes(result)],
    ['idempotent', operation.idempotent === false ? literal(false) : undefined],
  ]);
}

function bodyValue({ body, params }: Operation, imports: FileImports): Expression | undefined {
  if (body === undefined) return undefined;
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part');
  const { encoding, mediaType, others } = body;
  const encode = others === undefined ? encoding : 'byMediaType';
  return fields([
    ['encode', identifier(imports.value(runtimeModule, encode))],
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
    ['others', others === undefined ? undefined : everyWay([body, ...others], imports)],
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

function everyWay(bodies: readonly Omit<Body, 'others'>[], imports: FileImports): Expression {
  return list(
    bodies.map(({ encoding, mediaType }) =>
      fields([
        ['encode', identifier(imports.value(runtimeModule, encoding))],
        ['mediaType', literal(mediaType)],
      ]),
    ),
  );
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
