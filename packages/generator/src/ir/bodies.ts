import type { NormalBody, NormalContent } from '../normalise/types.js';
import type { Context } from './context.js';
import { multipartType } from './files.js';
import { isJson } from '../basics/media.js';
import { isText, preferJson, resolved } from './media.js';
import { typeOf } from './type-ref.js';
import type { Body, BodyEncoding, TypeRef } from './types.js';

/** The body in one media type. */
type Form = Omit<Body, 'others' | 'leftOut'>;

/** The request body: JSON, or else the first media type, and those that a caller may choose instead. */
export function buildBody(context: Context, body: NormalBody): Body | undefined {
  const content = preferJson(body.content);
  if (content === undefined) return undefined;
  const whole = formOf(context, body, content);
  // A list of media types may have one twice.
  const named = new Set([content.mediaType]);
  const others = body.content
    .filter(({ mediaType }) => !named.has(mediaType) && named.add(mediaType))
    .map((candidate) => formOf(context, body, candidate));
  const choices = isWhole(whole) ? others.filter(isWhole) : [];
  const leftOut = others
    .filter((other) => !choices.includes(other))
    .map(({ mediaType }) => mediaType);
  reportLeftOut(context, whole, leftOut);
  return {
    ...whole,
    ...(choices.length === 0 ? {} : { others: choices }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

function formOf(context: Context, { required, pointer }: NormalBody, content: NormalContent): Form {
  const encoding = encodingOf(context, content);
  const { mediaType } = content;
  return { required, mediaType, encoding, type: bodyType(context, content, encoding), pointer };
}

/** Only a body that is passed as one value can be written in several ways: a form is passed part by part. */
function isWhole({ encoding }: Form): boolean {
  return encoding === 'json' || encoding === 'text' || encoding === 'binary';
}

function reportLeftOut(
  { diagnostics }: Context,
  { mediaType, pointer }: Form,
  leftOut: readonly string[],
): void {
  if (leftOut.length === 0) return;
  const types = leftOut.join(' or ');
  diagnostics.info('media-type-chosen', {
    message: `The body is sent as ${mediaType}, not as ${types}.`,
    pointer,
  });
}

function encodingOf(context: Context, { mediaType, schema, base64 }: NormalContent): BodyEncoding {
  if (base64) return 'base64';
  if (isJson(mediaType)) return 'json';
  if (mediaType.startsWith('multipart/')) return 'multipart';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  const { types, binary } = resolved(context, schema);
  if (binary) return 'binary';
  return isText(mediaType) || types.includes('string') ? 'text' : 'binary';
}

function bodyType(context: Context, { schema }: NormalContent, encoding: BodyEncoding): TypeRef {
  if (encoding === 'binary') return { kind: 'binary' };
  const type = typeOf(context, schema);
  if (encoding === 'multipart') return multipartType(context, type);
  if (encoding !== 'base64' && encoding !== 'text') return type;
  return type.kind === 'string' ? type : { kind: 'string' };
}
