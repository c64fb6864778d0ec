import { createOktaClient, type AuthOptions, type FetchLike } from '@oktaforge/sdk';
import { fetch as undici7, type ProxyAgent } from 'undici';
import { fetch as undici6 } from 'undici-6';

declare const orgUrl: string;
declare const auth: AuthOptions;
declare const proxy: ProxyAgent;

export const clients = [
  createOktaClient({ orgUrl, auth, fetch }),
  createOktaClient({ orgUrl, auth, fetch: globalThis.fetch }),
  createOktaClient({ orgUrl, auth, fetch: undici6 }),
  createOktaClient({ orgUrl, auth, fetch: undici7 }),
  // @ts-expect-error -- a fetch answers
  createOktaClient({ orgUrl, auth, fetch: async () => undefined }),
];

export const wrapped: FetchLike[] = [
  (url, init) => fetch(url, init),
  (url, init) => undici6(url, init),
  (url, init) => undici7(url, { ...init, dispatcher: proxy }),
  async (url, { method, headers, body, signal }) => {
    const sent = [`${method} ${url}`];
    headers.set('x-trace', '1');
    for (const [name, value] of headers) sent.push(`${name}: ${value}`);
    if (typeof body === 'string') sent.push(body);
    if (body instanceof Blob) sent.push(await body.text());
    signal.throwIfAborted();
    return new Response(sent.join('\n'));
  },
];
