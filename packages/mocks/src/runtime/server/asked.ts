import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'headers'>;

/**
 * Path and query that a request asks for. Clients of proxies send whole URLs, whose host does not count here.
 *
 * @returns Undefined for what is neither: `*`, `http://[`.
 */
export function targetOf(url: string): string | undefined {
  if (url.startsWith('/')) return url;
  const absolute = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  return absolute && absolute.pathname + absolute.search;
}

/** The path of a target. Slashes in a row count as one. */
export function pathOf(target: string): string {
  return (/^[^?#]*/.exec(target)?.[0] ?? target).replaceAll(/\/{2,}/g, '/');
}

/** What a target asks for in its query. */
export function queryOf(target: string): URLSearchParams {
  return new URLSearchParams(/\?([^#]*)/.exec(target)?.[1]);
}

/**
 * Scheme and host by which the client of a proxy reaches the server: `X-Forwarded-Proto`, `-Host` and `-Port`, else `Host`. Of
 * several proxies the first in the list is the one that the client talks to.
 *
 * @returns Undefined where they do not make a URL.
 */
export function forwardedOrigin({ headers }: Asked): string | undefined {
  const proto = first(headers['x-forwarded-proto']) ?? 'http';
  const host = first(headers['x-forwarded-host']) ?? headers.host ?? '';
  const port = first(headers['x-forwarded-port']);
  const named = port === undefined ? host : `${host.replace(/:\d*$/, '')}:${port}`;
  if (!/^https?$/i.test(proto) || !/^[^\s/?#@\\]+$/.test(named)) return undefined;
  const url = `${proto}://${named}`;
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

function first(value: string | readonly string[] | undefined): string | undefined {
  const text = (typeof value === 'string' ? value : value?.[0])?.split(',')[0]?.trim();
  return text === '' ? undefined : text;
}

/**
 * The origin of a public URL, to which links lead.
 *
 * @throws {TypeError} for what is no http(s) URL, or has more than an origin.
 */
export function publicOriginOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url !== undefined && url.href === `${url.origin}/`;
  if (isOrigin && /^https?:$/.test(url.protocol)) return url.origin;
  throw new TypeError(`publicUrl: '${text}' is no URL such as https://okta.example.test`);
}
