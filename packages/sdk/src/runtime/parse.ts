import { download } from './download.js';
import { OktaNetworkError, type NetworkFailure, type OktaErrorDetails } from './errors.js';
import { connectionError } from './network-failure.js';

/** Longest body of an error that is read, in bytes. What is longer is no message, and an error may come several times. */
const MAX_ERROR_BYTES = 2 ** 20;

/** What a call expects of the body of its response. */
export interface ExpectedBody {
  /** Media types that were asked for. */
  readonly accept: string;
  /** Longest body to read, in bytes after decompression. */
  readonly maxResponseBytes: number;
  /** Media types that are texts, though they do not say so. */
  readonly texts?: readonly string[] | undefined;
}

/**
 * Reads the body of a response by its content type: JSON as plain data, XML and text as a string, anything else as a Blob
 * (unless it is one of `texts`), and undefined where there is none. Throws `OktaNetworkError` for a body that breaks off, is too
 * long, is not the JSON it claims to be, or is of another kind than was asked for. Where the status is an error already, that
 * error matters more, and what can be read is given. No error repeats a part of the body: a server may echo a token.
 */
export async function readBody(
  response: Response,
  { accept, maxResponseBytes, texts = [] }: ExpectedBody,
  details: OktaErrorDetails,
): Promise<unknown> {
  const { ok, status, headers } = response;
  const fail = (reason: NetworkFailure, problem: string): OktaNetworkError =>
    new OktaNetworkError(reason, `the ${status} response ${problem}`, details);
  const limit = ok ? maxResponseBytes : Math.min(maxResponseBytes, MAX_ERROR_BYTES);
  let body;
  try {
    body = await download(response, limit);
  } catch (cause) {
    if (ok) throw connectionError(`the ${status} response broke off`, cause, details);
  }
  if (!body && ok) throw fail('too-large', `is longer than ${limit} bytes`);
  if (!body?.size) return undefined;

  const type = (headers.get('content-type') ?? '').split(';', 1)[0]!.trim();
  if (ok && !isAskedFor(type, accept)) throw fail('malformed', `is ${type}, not ${accept}`);
  if (!isText(type) && !texts.includes(type)) return body;
  let content;
  try {
    content = await body.text();
    if (!content.trim()) return undefined;
    return type && !isJson(type) ? content : JSON.parse(content);
  } catch {
    if (content && (!ok || (!type && !isJson(accept)))) return content;
    throw fail('malformed', `is not valid ${type || accept}`);
  }
}

/**
 * Whether a media type is one that was asked for. JSON is strict, as something that stands before the API answers 200 with
 * pages of its own. Files are called many things, though never a page.
 */
function isAskedFor(essence: string, accept: string): boolean {
  if (accept.includes('*') || accept.includes(essence)) return true;
  return isJson(accept) ? isJson(essence) : essence !== 'text/html';
}

function isJson(type: string): boolean {
  return /[/+]json\b/i.test(type);
}

function isText(type: string): boolean {
  return !type || isJson(type) || /^text\/|[/+]xml\b/i.test(type);
}
