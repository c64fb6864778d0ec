// A gateway in front of Okta: what is no valid request to its API is refused here, with the kind of error that Okta gives.
//
//   OKTA_ORG_URL=https://dev-123456.okta.com PORT=8080 node gateway.js

import { serve } from '@hono/node-server';
import { createRequestMatcher } from '@oktaforge/validators/http';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';

const orgUrl = process.env['OKTA_ORG_URL'] ?? '';
const matcher = createRequestMatcher({ maxBodyBytes: 1_000_000 });
const gateway = new Hono();

gateway.all('*', async ({ req }) => {
  const match = await matcher.match(req.raw);
  if (match.ok) {
    const { pathname, search } = new URL(req.url);
    const headers = { ...req.header(), host: undefined };
    return proxy(orgUrl + pathname + search, { raw: req.raw, headers, redirect: 'manual' });
  }
  if (match.outcome === 'matched') {
    const causes = match.issues.map((issue) => issue.message);
    return refuse(400, 'E0000001', `Api validation failed: ${match.operationId}`, causes);
  }
  const allow = match.outcome === 'method_not_allowed' ? { allow: match.allow.join(', ') } : {};
  return refuse(match.status, codes[match.outcome], match.message, [], allow);
});

const codes = {
  not_found: 'E0000007',
  method_not_allowed: 'E0000022',
  bad_request: 'E0000003',
  unsupported_media_type: 'E0000021',
  body_too_large: 'E0000001',
};

function refuse(
  status: number,
  errorCode: string,
  errorSummary: string,
  causes: readonly string[],
  headers: Record<string, string> = {},
): Response {
  const errorCauses = causes.map((cause) => ({ errorSummary: cause }));
  const errorId = `gateway-${crypto.randomUUID()}`;
  const body = { errorCode, errorSummary, errorLink: errorCode, errorId, errorCauses };
  return Response.json(body, { status, headers });
}

serve(
  { fetch: gateway.fetch, hostname: '127.0.0.1', port: Number(process.env['PORT'] ?? 8080) },
  ({ port }) => console.log(`http://127.0.0.1:${port}`),
);
