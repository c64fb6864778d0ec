import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, not decoded. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

/** A server on loopback that remembers what it received and answers as it is told. */
export class HttpServer {
  readonly received: ReceivedRequest[] = [];
  #answer: (request: ReceivedRequest) => Answer | Promise<Answer> = () => ({ status: 204 });
  readonly #server: Server;

  private constructor() {
    // A connection that the server closes just when the client uses it again would be a matter of how busy the machine is.
    this.#server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const request: ReceivedRequest = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      this.received.push(request);
      const { status = 200, headers = {}, body } = await this.#answer(request);
      outgoing.writeHead(status, headers);
      outgoing.end(body);
    });
  }

  static async start(): Promise<HttpServer> {
    const server = new HttpServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers every request from now on with what the function says. */
  answer(answer: (request: ReceivedRequest) => Answer | Promise<Answer>): void {
    this.#answer = answer;
  }

  /** Takes the requests received since the last call. */
  take(): ReceivedRequest[] {
    return this.received.splice(0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
