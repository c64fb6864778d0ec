import { OktaNetworkError, type OktaErrorDetails } from './errors.js';

/**
 * Reads the body of a response by its content type, whatever the description says: JSON as plain data, XML and text as a
 * string, anything else as a Blob (unless it is one of `texts`), and undefined where there is none. Throws `OktaNetworkError` for a body that breaks off or is not the
 * JSON it claims to be; where the status is an error already, that error matters more, and what can be read is given.
 */
export async function readBody(
  response: Response,
  details: OktaErrorDetails,
  texts: readonly string[] = [],
): Promise<unknown> {
  const { ok, status, headers } = response;
  const type = headers.get('content-type') ?? '';
  let body;
  try {
    const isKnown = texts.includes(type.split(';', 1)[0]!.trim());
    body = await (isKnown || isText(type) ? response.text() : response.blob());
  } catch (cause) {
    if (!ok) return undefined;
    throw new OktaNetworkError('connection', `the ${status} response broke off`, {
      ...details,
      cause,
    });
  }
  if (typeof body !== 'string') return body.size ? body : undefined;
  if (!body.trim()) return undefined;
  if (type && !isJson(type)) return body;
  try {
    return JSON.parse(body);
  } catch (cause) {
    if (!ok || !type) return body;
    throw new OktaNetworkError('malformed', `the ${status} response is not valid JSON`, {
      ...details,
      cause,
    });
  }
}

function isJson(type: string): boolean {
  return /[/+]json\b/i.test(type);
}

function isText(type: string): boolean {
  return !type || isJson(type) || /^text\/|[/+]xml\b/i.test(type);
}
