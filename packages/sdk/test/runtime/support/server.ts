import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers one request. `origin` is the server's own. */
export type Reply = (response: ServerResponse, request: IncomingMessage, origin: string) => void;

export interface TestServer {
  readonly orgUrl: string;
  /** In the order of their arrival. */
  readonly requests: readonly ReceivedRequest[];
}

/** An HTTP server on loopback until the test ends. It answers with the replies in turn, then repeats the last. */
export async function serve(...replies: readonly Reply[]): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  let arrived = 0;
  // A connection that the server closes just when the client uses it again would be a matter of how busy the machine is.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const reply = replies[Math.min(arrived++, replies.length - 1)];
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString('latin1') });
      reply?.(response, request, orgUrl);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { orgUrl, requests };
}

/** JSON with status and headers. */
export function json(
  data: unknown,
  status = 200,
  headers: Readonly<Record<string, string | string[]>> = {},
): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(data));
  };
}

/** Any body of any type. */
export function raw(body: string, type: string, status = 200): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': type, 'x-okta-request-id': 'req1' });
    response.end(body);
  };
}

/** Cuts the connection before a response. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** Sends the head and half of the body, then cuts the connection. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":', () => response.socket?.destroy());
};

/** Sends the head and half of the body, and never the rest. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":');
};
