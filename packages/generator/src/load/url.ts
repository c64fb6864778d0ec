import { decoded } from '../basics/decoded.js';

/** What a URL is, for reading from it and for showing it. */

export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/** The scheme of something like a URL that nothing is read from (`file`, `ftp`); undefined for http(s) and for paths. */
export function foreignScheme(location: string): string | undefined {
  if (isUrl(location)) return undefined;
  return /^([a-z][a-z\d+.-]+):\//i.exec(location)?.[1]?.toLowerCase();
}

/** Names of query parameters that hold a secret, as those of signed and of private addresses do. */
const secretName = /token|secret|password|passwd|credential|signature|\bsig\b|api.?key|\bkey\b/i;

/**
 * The URL for messages and records: without user and password, and with `…` for what looks like a secret in the query. What
 * is no URL stays as it is.
 */
export function shownUrl(url: string): string {
  const parsed = parse(url);
  if (parsed === undefined) return url.replace(/^(\w+:\/\/)[^/?#]*@/, '$1');
  const names = [...new Set(parsed.searchParams.keys())].filter((name) => secretName.test(name));
  if (parsed.username === '' && parsed.password === '' && names.length === 0) return url;
  parsed.username = '';
  parsed.password = '';
  for (const name of names) parsed.searchParams.set(name, '…');
  return parsed.href.replaceAll('=%E2%80%A6', '=…');
}

/** A URL as `fetch` takes it, and the header that says what user and password said in it. */
export function splitCredentials(url: URL): { bare: URL; authorization?: string } {
  const { username, password } = url;
  if (username === '' && password === '') return { bare: url };
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const pair = `${decoded(username)}:${decoded(password)}`;
  return { bare, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** Whether the URL leads to this machine and cannot lead elsewhere. */
export function isLoopback({ hostname }: URL): boolean {
  return (
    /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost')
  );
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
