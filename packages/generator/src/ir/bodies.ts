import type { NormalBody, NormalContent } from '../normalise/types.js';
import type { Context } from './context.js';
import { isJson, isText, preferJson } from './media.js';
import { typeOf } from './type-ref.js';
import type { Body, BodyEncoding, TypeRef } from './types.js';

/** The request body. Of several media types JSON is chosen, else the first, and the choice is reported. */
export function buildBody(context: Context, body: NormalBody): Body | undefined {
  const content = preferJson(body.content);
  if (content === undefined) return undefined;
  if (body.content.length > 1) {
    const others = body.content.filter((candidate) => candidate !== content);
    context.diagnostics.info('media-type-chosen', {
      message: `The body is sent as ${content.mediaType}, not as ${others.map(({ mediaType }) => mediaType).join(' or ')}.`,
      pointer: body.pointer,
    });
  }
  const encoding = encodingOf(content);
  return {
    required: body.required,
    mediaType: content.mediaType,
    encoding,
    type: bodyType(context, content, encoding),
    pointer: body.pointer,
  };
}

function encodingOf({ mediaType, schema, base64 }: NormalContent): BodyEncoding {
  if (base64) return 'base64';
  if (isJson(mediaType)) return 'json';
  if (mediaType.startsWith('multipart/')) return 'multipart';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  if (schema.binary) return 'binary';
  return isText(mediaType) || schema.types.includes('string') ? 'text' : 'binary';
}

function bodyType(context: Context, { schema }: NormalContent, encoding: BodyEncoding): TypeRef {
  if (encoding === 'binary') return { kind: 'binary' };
  if (encoding !== 'base64' && encoding !== 'text') return typeOf(context, schema);
  const type = typeOf(context, schema);
  return type.kind === 'string' ? type : { kind: 'string' };
}
