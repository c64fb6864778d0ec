import type { IncomingMessage, ServerResponse } from 'node:http';
import { watchFor } from '../mock/abandoned.js';
import { ConnectionReset } from '../mock/faults.js';
import type { MockOrg } from '../mock/types.js';
import { readBody } from './body.js';
import { isTooDeep } from './nesting.js';

/** One request over HTTP, and what the server has found out about it. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Path and query, as they were sent. */
  readonly target: string;
  /** Base of the links in the answer. */
  readonly origin: string;
  readonly maxBodyBytes: number;
}

/** Answers one request over HTTP with what the mock's `fetch` answers. */
export async function exchange(about: Exchange, mock: MockOrg): Promise<void> {
  const { incoming } = about;
  try {
    await send(await mock.fetch(await watched(about)), about, mock.orgUrl);
  } catch (error) {
    if (!(error instanceof ConnectionReset)) throw error;
    incoming.socket.destroy();
  }
}

async function watched(about: Exchange): Promise<Request> {
  return watchFor(await toRequest(about), (act) => about.outgoing.once('close', act));
}

async function toRequest({ incoming, target, origin, maxBodyBytes }: Exchange): Promise<Request> {
  const { method = 'GET', headers: given } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const body = await readBody(incoming, maxBodyBytes);
  const isJson = /json/i.test(given['content-type'] ?? 'json');
  if (isJson && isTooDeep(body)) throw new Error('The request body was not well-formed.');
  const takesBody = method !== 'GET' && method !== 'HEAD' && body.byteLength > 0;
  // A path that begins with two slashes would name another host.
  return new Request(new URL(origin + target), { method, headers, ...(takesBody && { body }) });
}

async function send(
  response: Response,
  { incoming, outgoing, origin }: Exchange,
  orgUrl: string,
): Promise<void> {
  const body = await bodyFor(response, orgUrl, origin);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    outgoing.setHeader(name, led(value, orgUrl, origin));
  }
  const link = response.headers.get('link');
  // Okta sends one header for each link, and `Headers` has joined them. A comma inside of a URL is not before a `<`.
  if (link !== null) outgoing.setHeader('link', led(link, orgUrl, origin).split(/, (?=<)/));
  if (response.status !== 204 && response.status !== 304) {
    outgoing.setHeader('content-length', body.byteLength);
  }
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** What was stored with the mock's own URL, such as the issuer of an authorization server, leads to where the client is, too. */
async function bodyFor(response: Response, orgUrl: string, origin: string): Promise<Buffer> {
  const isText = /json|text|xml/.test(response.headers.get('content-type') ?? '');
  if (origin === orgUrl || !isText) return Buffer.from(await response.arrayBuffer());
  return Buffer.from(led(await response.text(), orgUrl, origin));
}

function led(text: string, orgUrl: string, origin: string): string {
  if (origin === orgUrl || !text.includes(orgUrl)) return text;
  // Of another port or host, such as `http://127.0.0.1:40100`, the URL is only the beginning.
  const parts = text.split(orgUrl);
  return parts.reduce(
    (before, after) => before + (/^[\w.:-]/.test(after) ? orgUrl : origin) + after,
  );
}
