import { respond } from '../../runtime/engine/respond.js';
import type { World } from '../../runtime/world/types.js';
import { assertionFault } from './assertion.js';
import { readJwt } from './jwt.js';
import { TOKENS } from './tokens.js';

/** How long an access token is good for, in seconds. */
const LIFETIME = 3600;

/**
 * `POST /oauth2/v1/token` with the grant `client_credentials`: by a private key's assertion, a client secret or basic
 * authentication. With a DPoP proof the first answer asks for a nonce, as Okta's does.
 */
export async function answerTokenRequest(request: Request, world: World): Promise<Response> {
  if (request.method !== 'POST') return oauthError(405, 'invalid_request', 'Use POST.', world);
  const form = new URLSearchParams(await request.text());
  const fault = faultOf(form, request);
  if (fault !== undefined) return oauthError(fault.status, fault.error, fault.description, world);
  const proof = request.headers.get('dpop');
  if (proof !== null && typeof readJwt(proof)?.claims['nonce'] !== 'string') {
    const headers = { 'dpop-nonce': world.newToken(32) };
    const said = 'Authorization server requires nonce in DPoP proof.';
    return oauthError(400, 'use_dpop_nonce', said, world, headers);
  }
  const token = `ey${world.newToken(40)}.${world.newToken(120)}.${world.newToken(86)}`;
  const scope = form.get('scope') ?? '';
  const expires = world.clock.now() + LIFETIME * 1000;
  world.store.collection(TOKENS).set(token, { scope, expires });
  const type = proof === null ? 'Bearer' : 'DPoP';
  const body = { token_type: type, expires_in: LIFETIME, access_token: token, scope };
  return respond({ status: 200, body, headers: { 'cache-control': 'no-store' } }, world);
}

interface TokenFault {
  readonly status: number;
  readonly error: string;
  readonly description: string;
}

function faultOf(form: URLSearchParams, request: Request): TokenFault | undefined {
  if (form.get('grant_type') !== 'client_credentials') {
    const description =
      "The authorization grant type is not supported. The mock answers 'client_credentials'.";
    return { status: 400, error: 'unsupported_grant_type', description };
  }
  if ((form.get('scope') ?? '').trim() === '') {
    const description =
      "The authorization server doesn't have a default scope. Name the scopes that are wanted.";
    return { status: 400, error: 'invalid_scope', description };
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    const description = assertionFault(readJwt(assertion));
    return description === undefined
      ? undefined
      : { status: 401, error: 'invalid_client', description };
  }
  const known =
    form.has('client_id') || /^Basic /i.test(request.headers.get('authorization') ?? '');
  if (known) return undefined;
  const description =
    'Client authentication failed: neither an assertion nor a client id was sent.';
  return { status: 401, error: 'invalid_client', description };
}

/** The token endpoint's errors are OAuth's, and not of Okta's form. */
function oauthError(
  status: number,
  error: string,
  description: string,
  world: World,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return respond({ status, body: { error, error_description: description }, headers }, world);
}
