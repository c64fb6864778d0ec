import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import type { RawParameter } from './parameters.js';
import { asObject, defined, readBoolean, readString, readText, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import { anySchema } from './any-schema.js';
import { readBodyExamples } from './examples.js';
import { normaliseSchema } from './schema.js';
import { normaliseContent } from './content.js';
import type { NormalBody, NormalSchema } from './types.js';

const JSON_TYPE = 'application/json';

/** An operation, as the source of its request body. */
export interface BodySource {
  readonly operation: RawObject;
  readonly pointer: string;
  readonly parameters: readonly RawParameter[];
  /** Swagger 2.0: media types of the request. */
  readonly consumes: readonly string[];
}

/** The request body: OpenAPI's requestBody, or Swagger's body parameter or form parts (those of an extension too). */
export function normaliseBody(context: Context, source: BodySource): NormalBody | undefined {
  const body = source.parameters.find((parameter) => parameter.in === 'body');
  if (body !== undefined) return fromBodyParameter(context, body, source);
  const parts = source.parameters.filter((parameter) => parameter.in === 'formData');
  if (parts.length > 0) return fromFormParts(context, parts, source);
  return fromRequestBody(context, source);
}

function fromBodyParameter(context: Context, body: RawParameter, source: BodySource): NormalBody {
  const { raw, name, pointer, inDialect } = body;
  context.extensions.note(raw, 'body', pointer);
  const schema = isObject(raw['schema'])
    ? normaliseSchema({ ...context, inDialect }, raw['schema'], childPointer(pointer, 'schema'))
    : typeOnParameter(context, body);
  const base64 = source.operation['encoding'] === 'base64';
  const mediaTypes = source.consumes.length > 0 ? source.consumes : [JSON_TYPE];
  return {
    name: readString(source.operation, 'x-codegen-request-body-name') ?? name,
    required: readBoolean(raw, 'required') ?? false,
    content: mediaTypes.map((mediaType) => ({
      mediaType,
      schema,
      base64,
      examples: readBodyExamples(raw, mediaType, pointer),
    })),
    ...defined({ description: readText(raw, 'description') }),
    pointer,
  };
}

/** Entries of x-okta-multi-operation have `type` and `format` on the body parameter itself. */
function typeOnParameter(context: Context, { raw, pointer }: RawParameter): NormalSchema {
  const { type, format } = raw;
  return normaliseSchema(context, defined({ type, format }), pointer);
}

/** Turns the form parts of Swagger 2.0 into one object schema, as OpenAPI 3 has it. */
function fromFormParts(
  context: Context,
  parts: readonly RawParameter[],
  source: BodySource,
): NormalBody {
  const properties = parts.map(({ raw, name, pointer }) => {
    context.extensions.note(raw, 'parameter', pointer);
    const { in: _place, name: _name, required: _required, ...type } = raw;
    return { name, schema: normaliseSchema(context, type, pointer) };
  });
  const required = parts.filter(({ raw }) => raw['required'] === true).map(({ name }) => name);
  const hasFile = properties.some(({ schema }) => schema.binary);
  const mediaType =
    source.consumes.find((type) => /^multipart\/|urlencoded$/.test(type)) ??
    (hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded');
  const pointer = childPointer(source.pointer, 'parameters');
  const schema: NormalSchema = { ...anySchema(pointer), types: ['object'], properties, required };
  return {
    name: 'body',
    required: required.length > 0,
    content: [{ mediaType, schema, base64: false, examples: [] }],
    pointer,
  };
}

function fromRequestBody(context: Context, source: BodySource): NormalBody | undefined {
  const raw = source.operation['requestBody'];
  if (raw === undefined) return undefined;
  const place = { raw, pointer: childPointer(source.pointer, 'requestBody') };
  const node = context.references.follow(place);
  if (node === undefined) return undefined;
  const body = asObject(node.raw);
  const content = normaliseContent(context, body, node.pointer);
  context.extensions.note(body, 'body', node.pointer);
  return content.length === 0
    ? undefined
    : {
        name: readString(source.operation, 'x-codegen-request-body-name') ?? 'body',
        required: readBoolean(body, 'required') ?? false,
        content,
        ...defined({ description: readText(body, 'description') }),
        pointer: node.pointer,
      };
}
