import type { ServerResponse } from 'node:http';

/**
 * Answers what the mock does not get to see: with an error of Okta's form, or of the control's. The connection ends, as more of the
 * request may come.
 */
export function refuse(
  outgoing: ServerResponse,
  status: number,
  why: string,
  form: 'control' | 'okta' = 'okta',
): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  const errorCode = CODES[status] ?? 'E0000003';
  const error = { errorCode, errorSummary: why, errorLink: errorCode, errorId: 'oae' };
  const body = form === 'control' ? { error: why } : { ...error, errorCauses: [] };
  for (const name of outgoing.getHeaderNames()) {
    if (!/^(?:access-control-|vary$)/.test(name)) outgoing.removeHeader(name);
  }
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(JSON.stringify(body));
}

const CODES: Readonly<Record<number, string>> = {
  403: 'E0000006',
  404: 'E0000007',
  405: 'E0000022',
  500: 'E0000009',
};
