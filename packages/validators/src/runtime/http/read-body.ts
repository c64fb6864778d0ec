import { badRequest, Refused } from './refusal.js';
import type { HeaderReader } from './headers.js';
import type { RequestParts } from './types.js';

/** A body as it came; undefined for none, and for an empty one. */
export type RawBody = Uint8Array | FormData | undefined;

/**
 * Reads the body of a request. A web `Request` stays readable: what is read is a copy.
 *
 * @throws {Refused} for a body of more than `limit` bytes, of which no more is read, and for a stream that breaks off.
 * @throws {TypeError} for a `Request` that has been read already.
 */
export async function readBody(
  request: Request | RequestParts,
  header: HeaderReader,
  limit: number,
): Promise<RawBody> {
  if (isRequest(request)) {
    if (!request.body) return undefined;
    refuseAnnounced(header, limit);
    return filled(await readStream(copyOf(request), limit));
  }
  const { body } = request;
  if (body === null || body === undefined || body instanceof FormData) return body ?? undefined;
  refuseAnnounced(header, limit);
  return filled(await bytesOf(body, limit));
}

function refuseAnnounced(header: HeaderReader, limit: number): void {
  if (Number(header('content-length')) > limit) throw tooLarge(limit);
}

function filled(bytes: Uint8Array): RawBody {
  return bytes.length === 0 ? undefined : bytes;
}

function isRequest(request: Request | RequestParts): request is Request {
  return 'clone' in request;
}

function copyOf(request: Request): ReadableStream<Uint8Array> {
  if (request.bodyUsed) {
    throw new TypeError('the body of the request has been read already: match it first');
  }
  // The clone has a body, as the request has one.
  return request.clone().body as ReadableStream<Uint8Array>;
}

async function readStream(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw badRequest('unreadable_body', 'the body broke off');
    });
    if (done) return joined(chunks, size);
    size += value.length;
    if (size > limit) {
      // The copy is one of two: the promise settles only when the other is cancelled too.
      void reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function bytesOf(
  body: string | Uint8Array | ArrayBuffer | Blob,
  limit: number,
): Promise<Uint8Array> {
  const size =
    typeof body === 'string' ? body.length : body instanceof Blob ? body.size : body.byteLength;
  if (size > limit) throw tooLarge(limit);
  const bytes =
    typeof body === 'string'
      ? new TextEncoder().encode(body)
      : body instanceof Uint8Array
        ? body
        : new Uint8Array(body instanceof Blob ? await body.arrayBuffer() : body);
  if (bytes.length > limit) throw tooLarge(limit);
  return bytes;
}

function tooLarge(limit: number): Refused {
  const message = `the body is larger than ${limit} bytes`;
  return new Refused({ outcome: 'body_too_large', ok: false, status: 413, limit, message });
}
