import { objectIn } from '../../runtime/json.js';
import { respond } from '../../runtime/engine/respond.js';
import type { Asked } from './asked.js';
import { assertionFault } from './assertion.js';
import { authenticateClient, type Client } from './verified/clients.js';
import { BadProof, verifyProof } from './verified/dpop.js';
import { invalidClient, OAuthFault } from './fault.js';
import { checkScopes } from './grant.js';
import { readJwt } from './verified/jwt.js';
import { newAccessToken } from './tokens.js';

/** How long an access token is good for, in seconds. */
const LIFETIME = 3600;

/** The nonces that were given out for DPoP proofs. */
const NONCES = '#dpopNonces';

/**
 * `POST /oauth2/v1/token` with the grant `client_credentials`: by a private key's assertion, a client secret or basic
 * authentication. With a DPoP proof the first answer asks for a nonce, as Okta's does.
 *
 * With the rules `issued`, signatures, secrets, proofs and grants are verified; `any` reads what was sent, and needs no client to
 * be registered first.
 *
 * @throws {OAuthFault}
 */
export async function answerTokenRequest(asked: Asked): Promise<Response> {
  const { request, form, rules, world } = asked;
  checkGrant(form);
  const scope = form.get('scope') ?? '';
  const client = rules === 'issued' ? await verified(asked) : undefined;
  if (rules === 'any') readClient(form, request);
  const jkt = await keyOfProof(asked, client);
  const expires = world.clock.now() + LIFETIME * 1000;
  const token = newAccessToken({ scope, expires, jkt, clientId: client?.clientId }, world);
  const type = request.headers.has('dpop') ? 'DPoP' : 'Bearer';
  const body = { token_type: type, expires_in: LIFETIME, access_token: token, scope };
  return respond({ status: 200, body, headers: { 'cache-control': 'no-store' } }, world);
}

function checkGrant(form: URLSearchParams): void {
  if (form.get('grant_type') !== 'client_credentials') {
    const said =
      "The authorization grant type is not supported. The mock answers 'client_credentials'.";
    throw new OAuthFault(400, 'unsupported_grant_type', said);
  }
  if ((form.get('scope') ?? '').trim() === '') {
    const said =
      "The authorization server doesn't have a default scope. Name the scopes that are wanted.";
    throw new OAuthFault(400, 'invalid_scope', said);
  }
}

async function verified({ request, form, server, world }: Asked): Promise<Client> {
  const client = await authenticateClient(form, request, world);
  checkScopes((form.get('scope') ?? '').trim().split(/\s+/), client, server, world);
  return client;
}

/** Looks whether anybody says who asks. */
function readClient(form: URLSearchParams, request: Request): void {
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    const fault = assertionFault(readJwt(assertion));
    if (fault !== undefined) throw invalidClient(fault);
    return;
  }
  const isBasic = /^Basic /i.test(request.headers.get('authorization') ?? '');
  if (form.has('client_id') || isBasic) return;
  throw invalidClient(
    'Client authentication failed: neither an assertion nor a client id was sent.',
  );
}

/** The thumbprint of the key that a DPoP proof shows; undefined without a proof, or where proofs are only read. */
async function keyOfProof(
  { request, rules, world }: Asked,
  client: Client | undefined,
): Promise<string | undefined> {
  const proof = request.headers.get('dpop');
  if (proof === null) {
    if (needsProof(client)) {
      throw new OAuthFault(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.');
    }
    return undefined;
  }
  const nonces = world.store.collection(NONCES);
  const nonce = readJwt(proof)?.claims['nonce'];
  const isKnown = typeof nonce === 'string' && (rules === 'any' || nonces.has(nonce));
  if (!isKnown) {
    const fresh = world.newToken(32);
    nonces.set(fresh, {});
    const said = 'Authorization server requires nonce in DPoP proof.';
    throw new OAuthFault(400, 'use_dpop_nonce', said, { 'dpop-nonce': fresh });
  }
  if (rules === 'any') return undefined;
  try {
    return await verifyProof(proof, request, world);
  } catch (error) {
    if (!(error instanceof BadProof)) throw error;
    throw new OAuthFault(400, 'invalid_dpop_proof', error.message);
  }
}

function needsProof(client: Client | undefined): boolean {
  const oauthClient = objectIn(objectIn(client?.app ?? {}, 'settings'), 'oauthClient');
  return oauthClient['dpop_bound_access_tokens'] === true;
}
