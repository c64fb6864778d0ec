import type { IncomingMessage } from 'node:http';

/** More was sent than the server takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';

  /** @param limit In bytes. */
  constructor(limit: number) {
    super(`The request body is larger than ${String(limit)} bytes.`);
  }
}

/**
 * All bytes of a request's body.
 *
 * @throws {BodyTooLarge} as soon as there are too many; the rest is not kept.
 * @throws {Error} when the client gives up.
 */
export function readBody(
  incoming: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, failed) => {
    // An iterator would destroy the connection where it stops, and with it the answer.
    const tooLarge = (): void => {
      incoming.removeAllListeners('data').resume();
      failed(new BodyTooLarge(limit));
    };
    if (Number(incoming.headers['content-length'] ?? 0) > limit) return tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > limit) tooLarge();
      else chunks.push(chunk);
    });
    incoming.once('end', () => done(Uint8Array.from(Buffer.concat(chunks))));
    incoming.once('error', failed);
    incoming.once('close', () => failed(new Error('The client has gone.')));
  });
}
