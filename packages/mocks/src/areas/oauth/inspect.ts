import { respond } from '../../runtime/engine/respond.js';
import type { Asked } from './asked.js';
import { authenticateClient } from './verified/clients.js';
import { OAuthFault } from './fault.js';
import { isGood, issued, revoke } from './tokens.js';

/** `POST /oauth2/v1/revoke`: 200 without a body, also for a token that nobody knows. A client revokes only its own. */
export async function answerRevocation(asked: Asked): Promise<Response> {
  const { form, world } = asked;
  const token = tokenOf(form);
  const clientId = await clientOf(asked);
  const known = issued(token, world);
  const isOwn = clientId === undefined || known?.clientId === clientId;
  if (isOwn) revoke(token, world);
  return respond({ status: 200 }, world);
}

/** `POST /oauth2/v1/introspect`: what is known of a token. */
export async function answerIntrospection(asked: Asked): Promise<Response> {
  const { form, world } = asked;
  const token = tokenOf(form);
  await clientOf(asked);
  const known = issued(token, world);
  if (known === undefined || known.kind !== 'access' || !isGood(known, world)) {
    return respond({ status: 200, body: { active: false } }, world);
  }
  const { scope, clientId, userId, expires = 0, jkt } = known;
  const body = {
    active: true,
    token_type: jkt === undefined ? 'Bearer' : 'DPoP',
    scope,
    ...(clientId !== undefined && { client_id: clientId, sub: clientId }),
    ...(userId !== undefined && { uid: userId, sub: userId }),
    exp: Math.floor(expires / 1000),
    iss: world.orgUrl,
    aud: world.orgUrl,
  };
  return respond({ status: 200, body }, world);
}

function tokenOf(form: URLSearchParams): string {
  const token = form.get('token');
  if (token !== null && token !== '') return token;
  throw new OAuthFault(400, 'invalid_request', "The 'token' parameter is required.");
}

/** The client that asks, where clients are verified. */
async function clientOf({ request, form, rules, world }: Asked): Promise<string | undefined> {
  if (rules === 'any') return undefined;
  return (await authenticateClient(form, request, world)).clientId;
}
