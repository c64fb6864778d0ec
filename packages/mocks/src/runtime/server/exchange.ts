import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectionReset } from '../mock/faults.js';
import type { MockOrg } from '../mock/types.js';
import { BodyTooLarge, readBody } from './body.js';

/** Answers one request over HTTP with what the mock's `fetch` answers. */
export async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  mock: MockOrg,
  maxBodyBytes: number,
): Promise<void> {
  try {
    const request = await toRequest(incoming, mock.orgUrl, maxBodyBytes);
    await send(await mock.fetch(request), incoming, outgoing);
  } catch (error) {
    if (error instanceof ConnectionReset) return void incoming.socket.destroy();
    if (error instanceof BodyTooLarge) return refuse(outgoing, 413, error.message);
    if (incoming.destroyed && !incoming.complete) return;
    refuse(outgoing, 400, error instanceof Error ? error.message : 'The request cannot be read.');
  }
}

async function toRequest(
  incoming: IncomingMessage,
  orgUrl: string,
  maxBodyBytes: number,
): Promise<Request> {
  const { method = 'GET', url = '/', headers: given } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const body = await readBody(incoming, maxBodyBytes);
  const takesBody = method !== 'GET' && method !== 'HEAD' && body.byteLength > 0;
  // A path that begins with two slashes would name another host.
  const target = new URL(orgUrl + (url.startsWith('/') ? url : '/'));
  return new Request(target, { method, headers, ...(takesBody && { body }) });
}

async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  const link = response.headers.get('link');
  // Okta sends one header for each link, and `Headers` has joined them. A comma inside of a URL is not before a `<`.
  if (link !== null) outgoing.setHeader('link', link.split(/, (?=<)/));
  if (response.status !== 204 && response.status !== 304) {
    outgoing.setHeader('content-length', body.byteLength);
  }
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** Answers with an error of Okta's form what cannot be read as a request. */
function refuse(outgoing: ServerResponse, status: number, errorSummary: string): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  const errorCode = 'E0000003';
  const body = { errorCode, errorSummary, errorLink: errorCode, errorId: 'oae', errorCauses: [] };
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(JSON.stringify(body));
}
