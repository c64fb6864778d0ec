import type { OktaApiErrorFields } from './api-error-fields.js';
import { OktaApiError, OktaRateLimitError, type OktaErrorDetails } from './errors.js';
import type { OperationDescriptor } from './operation.js';
import { readRateLimit } from './response.js';
import { requestedWait } from './retry.js';

const MAX_SUMMARY = 200;

/** The error for a response that is not 2xx, whoever wrote it: Okta's API, its token endpoint, or a gateway before it. */
export function apiError(
  { method, path }: OperationDescriptor,
  { status, statusText, headers }: Response,
  body: unknown,
  details: OktaErrorDetails,
): OktaApiError {
  const answer: Record<string, unknown> = { ...(typeof body === 'object' && body) };
  const { errorCode, error, errorSummary, error_description, message, errorCauses } = answer;
  const { errorLink, errorId } = answer;
  const refused = challenge(headers);
  const missingScope = refused['error'] === 'insufficient_scope' && refused['scope'];
  const summaries = [errorSummary, error_description, message, refused['error_description']];
  const fields: OktaApiErrorFields = {
    status,
    ...onlyText({
      errorCode: errorCode ?? error ?? refused['error'],
      errorLink,
      errorId,
      missingScope,
    }),
    errorSummary: [...summaries, firstWords(body)].find(isText) ?? statusText,
    errorCauses: Array.isArray(errorCauses)
      ? errorCauses.filter((cause) => isText(cause?.errorSummary))
      : [],
    method,
    path,
  };
  if (status !== 429) return new OktaApiError(fields, { headers, body }, details);
  const retryAfter = requestedWait(status, headers);
  return Object.assign(
    new OktaRateLimitError(fields, { headers, body }, details),
    readRateLimit(headers),
    retryAfter && { retryAfter },
  );
}

/** What a refusal of OAuth says in its header (RFC 6750, 9449), as its body is empty. */
function challenge(headers: Headers): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  const text = headers.get('www-authenticate') ?? '';
  // Names begin where a word does, so that the time grows only linearly with the header.
  text.replace(/\b(\w+)="((?:[^"\\]|\\.)*)"/g, (_, name: string, quoted: string) => {
    return (facts[name] = quoted.replace(/\\(.)/g, '$1'));
  });
  return facts;
}

function onlyText(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => isText(entry[1])),
  );
}

/** Objects and lists are no text: some cannot be turned into one, and none of them reads well. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** What a page that is not Okta's says of itself: the title of HTML, the beginning of plain text. */
function firstWords(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  const words = /^[^<]+$|(?<=<title[^<>]*>)[^<]+/i.exec(body)?.[0];
  return words?.trim().slice(0, MAX_SUMMARY);
}
