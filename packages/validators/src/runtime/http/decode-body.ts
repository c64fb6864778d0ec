import { mediaTypeOf, type HeaderReader } from './headers.js';
import { findMediaType, withoutParameters } from '../media-type.js';
import type { RawBody } from './read-body.js';
import { badRequest, Refused } from './refusal.js';
import type { RouteBody } from './routes.js';
import { addField, readFields, type Fields } from './url.js';

/** What a body says: one value, or fields by their names. */
export type DecodedBody = ({ readonly value: unknown } | { readonly fields: Fields<unknown> }) & {
  /** As the operation writes it. */
  readonly mediaType: string;
};

/**
 * Reads a body as its operation wants it: JSON parsed, form fields and parts by name, base64 and other text as a string, anything
 * else as bytes.
 *
 * @throws {Refused} for a content type or encoding that the operation does not take, and for what is not what it claims to be.
 */
export async function decodeBody(
  expected: RouteBody,
  body: Exclude<RawBody, undefined>,
  header: HeaderReader,
): Promise<DecodedBody> {
  const { encoding, mediaType } = formOf(expected, body, header);
  if (encoding === 'multipart' || body instanceof FormData) {
    return { fields: await readParts(body, header, expected.parts), mediaType };
  }
  switch (encoding) {
    case 'json':
      return { value: parseJson(decodeText(body)), mediaType };
    case 'form':
      return { fields: readFields(decodeText(body)), mediaType };
    case 'binary':
      return { value: body, mediaType };
    default:
      return { value: decodeText(body), mediaType };
  }
}

type Form = Pick<RouteBody, 'encoding' | 'mediaType'>;

/** The first form of the body that fits what the request says. */
function formOf(
  { encoding, mediaType, others = [] }: RouteBody,
  body: Uint8Array | FormData,
  header: HeaderReader,
): Form {
  const coding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity' && coding !== '') {
    throw unsupported([], 'the body is compressed: decompress it before it is matched');
  }
  const accepted = [mediaType, ...others.map((each) => each.mediaType)];
  const known = findMediaType(accepted, header('content-type') ?? '');
  const other = others.find((each) => each.mediaType === known);
  if (other !== undefined) return other;
  if (body instanceof FormData ? encoding === 'multipart' : fits(encoding, mediaType, header))
    return { encoding, mediaType };
  const given = mediaTypeOf(header);
  const got = given?.slice(0, 80) ?? 'none';
  throw unsupported(accepted, `expected the content type ${accepted.join(' or ')}, but got ${got}`);
}

/** A body without a content type is taken for what the operation expects; multipart says its boundary there. */
function fits(encoding: RouteBody['encoding'], mediaType: string, header: HeaderReader): boolean {
  const given = mediaTypeOf(header);
  if (given === undefined) return encoding !== 'multipart';
  return (
    given === withoutParameters(mediaType) ||
    (encoding === 'json' && /^application\/([^/]+\+)?json$/.test(given))
  );
}

function unsupported(accept: readonly string[], message: string): Refused {
  const outcome = 'unsupported_media_type';
  return new Refused({ outcome, ok: false, status: 415, accept, message });
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('malformed_body', 'the body is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message repeats a piece of the body, which may be a password.
    throw badRequest('malformed_json', 'the body is not valid JSON');
  }
}

async function readParts(
  body: Uint8Array | FormData,
  header: HeaderReader,
  parts: RouteBody['parts'] = {},
): Promise<Fields<unknown>> {
  const form = body instanceof FormData ? body : await parseMultipart(body, header);
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    const type = Object.hasOwn(parts, name) ? parts[name]?.type : undefined;
    // A value with a content type of its own arrives as a file.
    const isValue = typeof value !== 'string' && (type === 'json' || type === 'json[]');
    addField<unknown>(fields, name, isValue ? await value.text() : value);
  }
  return fields;
}

async function parseMultipart(body: Uint8Array, header: HeaderReader): Promise<FormData> {
  const headers = { 'content-type': header('content-type') ?? '' };
  try {
    // The bytes are only read, so that a buffer that is shared is as good.
    return await new Response(body as Uint8Array<ArrayBuffer>, { headers }).formData();
  } catch {
    throw badRequest('malformed_body', 'the body is not valid multipart/form-data');
  }
}
