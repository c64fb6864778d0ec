import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { readExample } from './annotations.js';
import { normaliseContent } from './content.js';
import { readLifecycle } from './lifecycle.js';
import { asObject, defined, readBoolean, readString, readText, type RawObject } from './raw.js';
import { isJson } from '../basics/media.js';
import { isObject, type Json } from '../basics/json.js';
import type { Located } from './refs.js';
import { anySchema } from './any-schema.js';
import { normaliseSchema } from './schema.js';
import { readStyle } from './styles.js';
import type { NormalParameter, NormalSchema } from './types.js';

/** A parameter object with its references resolved. In Swagger 2.0 it may be a body or a form part. */
export interface RawParameter {
  readonly raw: RawObject;
  readonly name: string;
  readonly in: string;
  readonly pointer: string;
  /** True for a parameter from an extension. */
  readonly inDialect: boolean;
}

const PLACES = ['path', 'query', 'header'] as const;

/** Reads a list of parameters and resolves their references. Items that are not parameters are reported and left out. */
export function readRawParameters(
  context: Context,
  list: unknown,
  pointer: string,
): readonly RawParameter[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, index) =>
    readRawParameter(context, { raw, pointer: childPointer(pointer, index) }),
  );
}

/** Reads one parameter: a list with it, or an empty list when a fault was reported. */
export function readRawParameter(context: Context, place: Located): readonly RawParameter[] {
  const node = context.references.follow(place);
  if (node === undefined) return [];
  const { raw, pointer } = node;
  const parameter = asObject(raw);
  const name = readString(parameter, 'name');
  const where = readString(parameter, 'in');
  if (isObject(raw) && name !== undefined && where !== undefined) {
    return [{ raw, name, in: where, pointer, inDialect: context.inDialect }];
  }
  context.diagnostics.error('invalid-parameter', {
    message: 'A parameter needs a name and a place (`in`).',
    pointer,
  });
  return [];
}

/** Merges the two lists. A later parameter with the same place and name replaces the earlier one, at its position. */
export function mergeParameters(
  ...lists: readonly (readonly RawParameter[])[]
): readonly RawParameter[] {
  const merged = new Map<string, RawParameter>();
  for (const parameter of lists.flat()) merged.set(`${parameter.in}:${parameter.name}`, parameter);
  return [...merged.values()];
}

/** Normalises the path, query and header parameters of the list. */
export function normaliseParameters(
  context: Context,
  parameters: readonly RawParameter[],
): readonly NormalParameter[] {
  return parameters.flatMap((parameter) => {
    const place = PLACES.find((candidate) => candidate === parameter.in);
    if (place !== undefined) return [normaliseParameter(context, parameter, place)];
    if (parameter.in !== 'body' && parameter.in !== 'formData') {
      context.diagnostics.warning('unsupported-parameter', {
        message: `The parameter ${parameter.name} in ${parameter.in} is left out.`,
        help: 'Supported are path, query and header parameters.',
        pointer: parameter.pointer,
      });
    }
    return [];
  });
}

function normaliseParameter(
  outer: Context,
  parameter: RawParameter,
  place: NormalParameter['in'],
): NormalParameter {
  const { raw, name, pointer } = parameter;
  const context = { ...outer, inDialect: parameter.inDialect };
  context.extensions.note(raw, 'parameter', pointer);
  const content = readParameterContent(context, parameter);
  const schema = content?.schema ?? readParameterSchema(context, parameter);
  if (place === 'path' && raw['required'] !== true) {
    context.diagnostics.warning('optional-path-parameter', {
      message: `The path parameter ${name} is not marked as required; it is taken as required.`,
      help: 'Add `required: true`.',
      pointer,
    });
  }
  return {
    in: place,
    name,
    required: place === 'path' || raw['required'] === true,
    schema,
    ...(content?.json === true
      ? { style: 'json', explode: false }
      : readStyle(context, parameter, place)),
    ...defined({
      default: readDefault(raw, schema, name),
      reserved: place === 'query' && raw['allowReserved'] === true ? true : undefined,
      description: readText(raw, 'description') ?? schema.description,
      since: readString(raw, 'x-okta-added-version') ?? schema.since,
      lifecycle: readLifecycle(context, raw, pointer) ?? schema.lifecycle,
      example: readExample(raw) ?? schema.example,
      values: schema.values,
    }),
    deprecated: readBoolean(raw, 'deprecated') ?? schema.deprecated,
    pointer,
  };
}

/** `content` instead of `schema`: the value is written in a media type, of which JSON has a meaning for more than texts. */
function readParameterContent(
  context: Context,
  { raw, name, pointer }: RawParameter,
): { readonly schema: NormalSchema; readonly json: boolean } | undefined {
  if (raw['schema'] !== undefined) return undefined;
  const [content] = normaliseContent(context, raw, pointer);
  if (content === undefined) return undefined;
  const json = isJson(content.mediaType);
  if (!json) {
    context.diagnostics.warning('unsupported-style', {
      message: `The parameter ${name} is passed as ${content.mediaType}; it is taken as a text that the caller has written so.`,
      pointer,
    });
  }
  const text: NormalSchema = { ...anySchema(pointer), types: ['string'] };
  return { schema: json ? content.schema : text, json };
}

/** Swagger 2.0 has the type on the parameter itself. */
function readParameterSchema(context: Context, { raw, pointer }: RawParameter): NormalSchema {
  const place = childPointer(pointer, 'schema');
  const model = readSchemaReference(context, raw, pointer);
  const schema = isObject(raw['schema'])
    ? normaliseSchema(context, raw['schema'], place)
    : normaliseSchema(context, typeKeywords(raw), pointer);
  return model === undefined
    ? schema
    : { ...anySchema(pointer), ...annotationOf(schema), ref: model };
}

function annotationOf(schema: NormalSchema): Partial<NormalSchema> {
  return defined({ default: schema.default, since: schema.since });
}

/** x-openapi-v3-schema-ref: the named schema that is the type. Okta's converter left only a copy of it in `schema`. */
function readSchemaReference(
  context: Context,
  raw: RawObject,
  pointer: string,
): string | undefined {
  const key = 'x-openapi-v3-schema-ref';
  const reference = readString(raw, key) ?? readString(asObject(raw['schema']), key);
  if (reference === undefined) return undefined;
  return context.references.dialectSchema(reference, childPointer(pointer, key));
}

const NOT_TYPE: ReadonlySet<string> = new Set([
  'name',
  'in',
  'required',
  'description',
  'content',
  'style',
  'explode',
  'allowReserved',
]);

function typeKeywords(raw: RawObject): RawObject {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !NOT_TYPE.has(key)));
}

/** The default of a parameter. Okta writes an empty string, and -1 for `limit`, when there is no default. */
function readDefault(raw: RawObject, schema: NormalSchema, name: string): Json | undefined {
  const value = raw['default'] ?? schema.default;
  return value === '' || (name === 'limit' && value === -1) ? undefined : value;
}
