import { codeOf, messageOf } from '../basics/errors.js';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** Largest file that is read, in bytes: twenty times the biggest description of Okta so far. */
const sizeLimit = 64 * 1024 * 1024;
/** Longest download, in milliseconds. */
const timeLimit = 60_000;

/** A file or a download, complete. */
export interface SourceFile {
  /** Path or URL, as it is to be shown. */
  readonly name: string;
  /** Absolute path or URL. */
  readonly location: string;
  readonly text: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Thrown where nothing could be read; `message` is a sentence for a person. */
export class ReadFailure extends Error {
  readonly code: 'not-found' | 'fetch-failed' | 'too-large';

  constructor(code: ReadFailure['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/**
 * The path as a person in the current directory would write it, with forward slashes; a URL stays
 * as it is.
 */
export function shownName(location: string): string {
  if (isUrl(location)) return location;
  return relative(process.cwd(), resolve(location)).split(sep).join('/');
}

/**
 * Reads a file or an http(s) URL, of at most 64 MiB and for at most a minute.
 * @param location Path, taken relative to the current directory, or URL.
 * @throws ReadFailure
 */
export async function readSource(location: string, name = location): Promise<SourceFile> {
  const bytes = isUrl(location) ? await download(location) : await readBytes(location, name);
  return {
    name,
    location: isUrl(location) ? location : resolve(location),
    text: new TextDecoder().decode(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > sizeLimit) throw new ReadFailure('too-large', `${name} is larger than 64 MiB.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('not-found', explainFileError(name, error));
  }
}

function explainFileError(name: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${name}.`;
  if (code === 'EISDIR') return `${name} is a directory.`;
  if (code === 'EACCES' || code === 'EPERM') return `${name} may not be read.`;
  return `${name} cannot be read: ${messageOf(error)}.`;
}

async function download(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/yaml, application/json, text/yaml, */*;q=0.5' },
      signal: AbortSignal.timeout(timeLimit),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const status = `${response.status} ${response.statusText}`.trim();
      throw new ReadFailure('fetch-failed', `${url} answered ${status}.`);
    }
    return await collect(response, url);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('fetch-failed', `${url} cannot be fetched: ${explainFetchError(error)}.`);
  }
}

async function collect(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > sizeLimit) throw new ReadFailure('too-large', `${url} sends more than 64 MiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` says only "fetch failed"; the reason is the cause. */
function explainFetchError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  if (name === 'TimeoutError') return `no complete answer in ${timeLimit / 1000} seconds`;
  if (!(cause instanceof Error)) return message;
  return cause.message === '' ? String(codeOf(cause)) : cause.message;
}
