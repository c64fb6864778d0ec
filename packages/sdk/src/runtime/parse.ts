import type { Limits } from './client-options.js';
import { download } from './download.js';
import { OktaNetworkError, type NetworkFailure, type OktaErrorDetails } from './errors.js';
import { connectionError } from './network-failure.js';

/** Longest body of an error that is read, in bytes. What is longer is no message, and an error may come several times. */
const MAX_ERROR_BYTES = 2 ** 20;

const JSON_TYPE = /[/+]json\b/i;
/** A body without a type is tried as JSON. */
const TEXT = /^(text\/|$)|[/+](json|xml)\b/i;

/**
 * Reads the body of a response by its content type: JSON as plain data, XML and text as a string, anything else as a Blob
 * (unless it is one of `texts`), and undefined where there is none. Throws `OktaNetworkError` for a body that breaks off, is too
 * long, is not the JSON it claims to be, or is of another kind than was asked for. Where the status is an error already, that
 * error matters more, and what can be read is given. No error repeats a part of the body: a server may echo a token.
 *
 * @param accept media types that were asked for
 * @param texts media types that are texts, though they do not say so
 */
export async function readBody(
  { body: stream, headers, ok, status }: Response,
  accept: string,
  texts: readonly string[] | undefined,
  { maxResponseBytes }: Pick<Limits, 'maxResponseBytes'>,
  details: OktaErrorDetails,
): Promise<unknown> {
  const contentType = headers.get('content-type') ?? '';
  const type = contentType.split(';', 1)[0]!.trim();
  const limit = ok ? maxResponseBytes : Math.min(maxResponseBytes, MAX_ERROR_BYTES);
  const fail = (reason: NetworkFailure, problem: string): OktaNetworkError =>
    new OktaNetworkError(reason, `the ${status} response ${problem}`, details);
  let body;
  try {
    body = await download(stream, contentType, limit);
  } catch (cause) {
    if (ok) throw connectionError(`the ${status} response broke off`, cause, details);
  }
  if (ok && !body) throw fail('too-large', `is longer than ${limit} bytes`);
  if (!body?.size) return undefined;
  if (ok && !isAskedFor(type, accept)) throw fail('malformed', `is ${type}, not ${accept}`);
  if (!TEXT.test(type) && !texts?.includes(type)) return body;
  let content;
  try {
    content = await body.text();
    if (!content.trim()) return undefined;
    return type && !JSON_TYPE.test(type) ? content : JSON.parse(content);
  } catch {
    if (content && (!ok || (!type && !JSON_TYPE.test(accept)))) return content;
    throw fail('malformed', `is not valid ${type || accept}`);
  }
}

/**
 * Whether a media type is one that was asked for. JSON is strict, as something that stands before the API answers 200 with
 * pages of its own. Files are called many things, though never a page.
 */
function isAskedFor(type: string, accept: string): boolean {
  if (accept.includes('*') || accept.includes(type)) return true;
  return JSON_TYPE.test(accept) ? JSON_TYPE.test(type) : type !== 'text/html';
}
