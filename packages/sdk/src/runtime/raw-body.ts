import type { EncodedBody } from './body.js';
import { OktaConfigError } from './errors.js';
import type { BodyContent } from './fetch-like.js';
import { multipartContent } from './multipart.js';

const BYTES = 'application/octet-stream';

/** Media types of what is sent as it is; empty where its contentType decides. */
const TYPES: Readonly<Record<string, string>> = {
  ArrayBuffer: BYTES,
  Blob: BYTES,
  File: BYTES,
  URLSearchParams: 'application/x-www-form-urlencoded;charset=UTF-8',
  FormData: '',
  String: '',
};

/** Of these JSON has all. */
const DATA = /^(Object|Array|Boolean|Null|Number)$/;

/**
 * The body of a raw call, by what it is: bytes, Blob, FormData and URLSearchParams go as they are, text with a `contentType` too, and
 * plain data as JSON. Throws `OktaConfigError` for all else, such as a stream, which could be sent only once.
 */
export function encodeRaw(body: unknown, contentType: string | undefined): EncodedBody | undefined {
  if (body === undefined) return undefined;
  const kind = kindOf(body);
  const problem = problemOf(kind, contentType);
  if (problem !== undefined) throw new OktaConfigError(`body: ${problem}`);
  if (!(kind in TYPES)) {
    return {
      content: JSON.stringify(body),
      headers: { 'content-type': contentType ?? 'application/json' },
    };
  }
  if (kind === 'FormData') return multipartContent(body as FormData);
  // `fetch` takes whatever is of these kinds; of a search it would have to be the one of the same library.
  const content = kind === 'URLSearchParams' ? String(body) : (body as BodyContent);
  const type = contentType ?? ((body instanceof Blob && body.type) || TYPES[kind]);
  return type ? { content, headers: { 'content-type': type } } : { content };
}

/** What a body is by its tag, which is that of the standard also where its class is from another realm or package. */
function kindOf(body: unknown): string {
  if (ArrayBuffer.isView(body)) return 'ArrayBuffer';
  // Streams of Node have the tag of plain objects.
  if (Symbol.asyncIterator in Object(body)) return 'stream';
  return Object.prototype.toString.call(body).slice(8, -1);
}

function problemOf(kind: string, contentType: string | undefined): string | undefined {
  if (kind === 'String' && contentType === undefined) {
    return 'text needs a contentType, as text/plain, or application/json where it is JSON already';
  }
  if (kind === 'FormData' && contentType !== undefined) {
    return 'FormData comes with its contentType; leave it out';
  }
  if (kind in TYPES) return undefined;
  if (!DATA.test(kind)) {
    return `a ${kind} cannot be sent; give plain data, bytes, Blob, FormData, URLSearchParams or text`;
  }
  if (contentType !== undefined && !/[/+]json\b/i.test(contentType)) {
    return `plain data is sent as JSON, and contentType is ${contentType}`;
  }
  return undefined;
}
