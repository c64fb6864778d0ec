import { respond } from '../../runtime/engine/respond.js';
import type { Asked } from './asked.js';
import { OAuthFault } from './fault.js';
import { answerIntrospection, answerRevocation } from './inspect.js';
import { answerTokenRequest } from './token.js';

const ANSWERS = {
  token: answerTokenRequest,
  revoke: answerRevocation,
  introspect: answerIntrospection,
};

export type OAuthEndpoint = keyof typeof ANSWERS;

/** Answers a request to an endpoint of OAuth 2.0, whose errors are OAuth's, and not of Okta's form. */
export async function answerOAuth(
  endpoint: OAuthEndpoint,
  unread: Omit<Asked, 'form'>,
): Promise<Response> {
  const { request, world } = unread;
  try {
    if (request.method !== 'POST') throw new OAuthFault(405, 'invalid_request', 'Use POST.');
    const form = new URLSearchParams(await request.text());
    return await ANSWERS[endpoint]({ ...unread, form });
  } catch (error) {
    if (!(error instanceof OAuthFault)) throw error;
    const { status, headers, message } = error;
    const body = { error: error.error, error_description: message };
    return respond({ status, body, headers }, world);
  }
}
