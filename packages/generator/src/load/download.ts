import { codeOf } from '../basics/errors.js';
import { downloadLimit, redirectLimit, timeLimit } from './limits.js';
import { ReadFailure } from './read-failure.js';
import { retryAt } from './retry-at.js';
import { isLoopback, shownUrl, splitCredentials } from './url.js';

export interface Downloaded {
  readonly bytes: Uint8Array;
  /** Where it was in the end: what relative references are relative to. */
  readonly location: string;
  /** Each redirect, in a sentence. */
  readonly redirects: readonly string[];
  /** With which the server recognises what it has sent. */
  readonly etag?: string;
  /** The server has what `DownloadOptions.etag` stands for, and sent nothing. */
  readonly isUnchanged: boolean;
}

export interface DownloadOptions {
  /** What to send to the origin of the URL, and to no other. */
  readonly authorization?: string;
  /** The only origins that may be asked; any where it is absent. */
  readonly origins?: ReadonlySet<string>;
  /** Of what is known already, and need not be sent again. */
  readonly etag?: string;
}

/**
 * Downloads what is at a URL: by https, or from this machine, in a minute at most, behind five redirects at most.
 * @throws ReadFailure
 */
export async function download(start: string, options: DownloadOptions = {}): Promise<Downloaded> {
  const { bare: first, authorization = options.authorization } = splitCredentials(new URL(start));
  const signal = AbortSignal.timeout(timeLimit);
  const redirects: string[] = [];
  let url = first;
  assertAllowed(url, undefined, options.origins);
  try {
    for (;;) {
      const isAtHome = url.origin === first.origin && authorization !== undefined;
      const headers = {
        ...(isAtHome ? { authorization } : {}),
        ...(options.etag === undefined ? {} : { 'if-none-match': options.etag }),
      };
      const response = await ask(url, headers, signal);
      const next = redirectOf(response, url);
      if (next === undefined) {
        const isUnchanged = response.status === 304 && options.etag !== undefined;
        const bytes = isUnchanged ? new Uint8Array() : await collect(response, url);
        const etag = response.headers.get('etag') ?? undefined;
        return { bytes, location: url.href, redirects, isUnchanged, ...(etag && { etag }) };
      }
      await response.body?.cancel();
      redirects.push(`${shown(url)} answered ${response.status} and led to ${shown(next)}.`);
      if (redirects.length > redirectLimit) throw tooManyRedirects(first, redirects);
      assertAllowed(next, url, options.origins);
      // Credentials in a `location` are the server's, and nobody has checked them.
      url = splitCredentials(next).bare;
    }
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    const reason = explainFetchError(error);
    throw new ReadFailure('fetch-failed', `${shown(url)} cannot be fetched: ${reason}.`);
  }
}

function ask(url: URL, more: Record<string, string>, signal: AbortSignal): Promise<Response> {
  const accept = 'application/yaml, application/json, text/yaml, */*;q=0.5';
  return fetch(url.href, { headers: { accept, ...more }, redirect: 'manual', signal });
}

function redirectOf({ status, headers }: Response, url: URL): URL | undefined {
  const location = headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  if (URL.canParse(location, url.href)) return new URL(location, url);
  throw new ReadFailure('fetch-failed', `${shown(url)} leads to an address that is none.`);
}

/** @param from where the redirect came from; undefined for the URL that was asked for. */
function assertAllowed(
  url: URL,
  from: URL | undefined,
  origins: ReadonlySet<string> | undefined,
): void {
  const led = from === undefined ? '' : `${shown(from)} leads to `;
  const refuse = (reason: string, help: string): never => {
    throw new ReadFailure('fetch-failed', `${led}${shown(url)}, ${reason}.`, help);
  };
  const isAtHome = isLoopback(url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isAtHome)) {
    refuse(
      'and only https is read, or http from this machine',
      'Name an https address, or save the description to a file and name that.',
    );
  }
  if (from !== undefined && isAtHome && !isLoopback(from)) {
    refuse(
      'which is on this machine: the web has no business there',
      'Save the description to a file and name that.',
    );
  }
  if (origins !== undefined && !origins.has(url.origin)) {
    refuse(
      'which is on another origin than the description',
      'Allow the origin with --allow-refs if it is to be trusted.',
    );
  }
}

function tooManyRedirects(first: URL, redirects: readonly string[]): ReadFailure {
  const message = `${shown(first)} redirects more than ${redirectLimit} times. ${redirects.join(' ')}`;
  return new ReadFailure('fetch-failed', message, 'Name the address of the description itself.');
}

async function collect(response: Response, url: URL): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    throw refused(response, url);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > downloadLimit.bytes) {
      const message = `${shown(url)} sends more than ${downloadLimit.shown}.`;
      throw new ReadFailure('too-large', message);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(response: Response, url: URL): ReadFailure {
  const { status, statusText } = response;
  const message = `${shown(url)} answered ${`${status} ${statusText}`.trim()}`;
  const again = retryAt(response, Date.now())?.toISOString();
  return again === undefined
    ? new ReadFailure('fetch-failed', `${message}.`, undefined, status)
    : new ReadFailure(
        'fetch-failed',
        `${message}, and takes requests again at ${again}.`,
        'Run the same again then.',
      );
}

/** `fetch` says only "fetch failed"; the reason is the cause. */
function explainFetchError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  if (name === 'TimeoutError') return `no complete answer in ${timeLimit / 1000} seconds`;
  if (!(cause instanceof Error)) return message;
  return cause.message === '' ? String(codeOf(cause)) : cause.message;
}

function shown(url: URL): string {
  return shownUrl(url.href);
}
