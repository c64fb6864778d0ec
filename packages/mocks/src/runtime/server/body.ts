import type { IncomingMessage } from 'node:http';

/** More was sent than the server takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';

  /** @param limit In bytes. */
  constructor(limit: number) {
    super(`The request body is larger than ${String(limit)} bytes.`);
  }
}

/** All bytes of a request's body. Throws {@link BodyTooLarge} as soon as there are too many. */
export async function readBody(
  incoming: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  // Without an encoding, Node gives the body as buffers; its types say `any`.
  const body: AsyncIterable<Buffer> = incoming;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
