import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

import { codeOf, messageOf } from '../basics/errors.js';
import { type DownloadOptions, download } from './download.js';
import { fileLimit } from './limits.js';
import { ReadFailure } from './read-failure.js';
import { foreignScheme, isUrl, shownUrl, splitCredentials } from './url.js';

/** A file or a download, complete. */
export interface SourceFile {
  /** Path or URL, as it is to be shown: without credentials. */
  readonly name: string;
  /** Absolute path or URL, after redirects and without credentials. */
  readonly location: string;
  readonly text: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Each redirect on the way to it, in a sentence. */
  readonly redirects?: readonly string[];
  /** What the credentials in its URL say, for others of its origin. Never shown. */
  readonly authorization?: string;
  /** With which the server recognises it; of downloads only. */
  readonly etag?: string;
  /** True for a download that is not needed, as `etag` of the request was that of the file. The text is empty. */
  readonly isUnchanged?: boolean;
}

/**
 * The path as a person in the current directory would write it, with forward slashes; a URL without its credentials.
 */
export function shownName(location: string): string {
  if (isUrl(location)) return shownUrl(location);
  return relative(process.cwd(), resolve(location)).split(sep).join('/');
}

/**
 * Reads a file or an http(s) URL, within the limits of `limits.ts`.
 * @param location Path, taken relative to the current directory, or URL.
 * @throws ReadFailure
 */
export async function readSource(
  location: string,
  name = location,
  options: DownloadOptions = {},
): Promise<SourceFile> {
  const scheme = foreignScheme(location);
  if (scheme !== undefined) {
    throw new ReadFailure(
      'not-found',
      `${name} is a URL of the kind ${scheme}, which nothing is read from.`,
      'Name a path, or an https URL.',
    );
  }
  return isUrl(location)
    ? readUrl(location, name, options)
    : sourceOf(await readBytes(location, name), { name, location: resolve(location) });
}

async function readUrl(
  location: string,
  name: string,
  options: DownloadOptions,
): Promise<SourceFile> {
  if (!URL.canParse(location)) throw new ReadFailure('fetch-failed', `${name} is no URL.`);
  const { authorization = options.authorization } = splitCredentials(new URL(location));
  const { bytes, location: last, redirects, etag, isUnchanged } = await download(location, options);
  const isAtHome = new URL(last).origin === new URL(location).origin;
  return sourceOf(bytes, {
    name,
    location: last,
    ...(redirects.length === 0 ? {} : { redirects }),
    ...(etag === undefined ? {} : { etag }),
    ...(isUnchanged ? { isUnchanged } : {}),
    ...(authorization === undefined || !isAtHome ? {} : { authorization }),
  });
}

function sourceOf(bytes: Uint8Array, rest: Omit<SourceFile, 'text' | 'sha256'>): SourceFile {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return { ...rest, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Windows writes UTF-16, and says so in the first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // Without waiting: a pipe that nobody writes to would hold the process forever.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (stats.isDirectory()) throw directory(name);
    if (!stats.isFile()) throw noRegularFile(name);
    if (stats.size > fileLimit.bytes) throw tooLarge(name);
    const bytes = await handle.readFile();
    // Files of /proc say that they are empty.
    if (bytes.length > fileLimit.bytes) throw tooLarge(name);
    return bytes;
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('not-found', explainFileError(name, error));
  } finally {
    await handle?.close();
  }
}

function directory(name: string): ReadFailure {
  return new ReadFailure(
    'not-found',
    `${name} is a directory.`,
    `Name the file in it that the description begins with, such as ${name.replace(/[\\/]+$/, '')}/openapi.yaml.`,
  );
}

function noRegularFile(name: string): ReadFailure {
  return new ReadFailure(
    'not-found',
    `${name} is a pipe or a device, and only files are read.`,
    'Save the description to a file and name that.',
  );
}

function tooLarge(name: string): ReadFailure {
  return new ReadFailure('too-large', `${name} is larger than ${fileLimit.shown}.`);
}

function explainFileError(name: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${name}.`;
  if (code === 'EISDIR') return `${name} is a directory.`;
  if (code === 'EACCES' || code === 'EPERM') return `${name} may not be read.`;
  if (code === 'ENAMETOOLONG') return `${name.slice(0, 60)}… is too long for the name of a file.`;
  return `${name} cannot be read: ${messageOf(error)}.`;
}
