import { OktaFault } from '../../runtime/engine/fault.js';
import { challenge, whoAuthorizes } from '../../runtime/mock/challenge.js';
import type { World } from '../../runtime/world/types.js';
import { BadProof, verifyProof } from './verified/dpop.js';
import { isGood, issued, type IssuedToken, tokenIn } from './tokens.js';

/**
 * Refuses a request whose token the mock has not issued, or that is expired or revoked, is of a user or an application that may
 * do nothing any more, comes with another scheme than its own, or without the proof that it is bound to. Undefined for others.
 *
 * @throws {OktaFault} 401 without a token, and for an API token that is not known.
 */
export async function refuseUnissued(
  request: Request,
  world: World,
): Promise<Response | undefined> {
  const authorization = request.headers.get('authorization');
  const token = tokenIn(authorization);
  if (token === undefined) throw new OktaFault(401, 'E0000005', 'Invalid session');
  const known = issued(token, world);
  const scheme = /^\w+/.exec(authorization ?? '')?.[0].toLowerCase() ?? '';
  const kind = known !== undefined && isGood(known, world) ? known.kind : undefined;
  if (scheme === 'ssws') {
    if (kind === 'api') return undefined;
    throw new OktaFault(401, 'E0000011', 'Invalid token provided');
  }
  if (known === undefined || kind !== 'access') {
    return refused(401, 'invalid_token', 'The access token is invalid.', scheme, world);
  }
  return refuseUnproved(known, token, scheme, request, world);
}

async function refuseUnproved(
  { jkt }: IssuedToken,
  token: string,
  scheme: string,
  request: Request,
  world: World,
): Promise<Response | undefined> {
  if (jkt === undefined) {
    if (scheme !== 'dpop') return undefined;
    // RFC 9449, 7.1: a proof of a key says nothing for a token that is bound to none.
    const said = 'The access token is not bound to a DPoP key. Use the Bearer scheme.';
    return refused(401, 'invalid_token', said, scheme, world);
  }
  if (scheme !== 'dpop') {
    const said =
      'The resource request must use the DPoP authentication scheme when using a DPoP bound token.';
    return refused(400, 'invalid_request', said, scheme, world);
  }
  const proof = request.headers.get('dpop');
  if (proof === null) {
    const said = 'The resource request requires a DPoP proof.';
    return refused(400, 'invalid_request', said, scheme, world);
  }
  try {
    const own = await verifyProof(
      proof,
      { method: request.method, url: request.url, token },
      world,
    );
    if (own === jkt) return undefined;
    throw new BadProof('The DPoP proof is not of the key that the access token is bound to.');
  } catch (error) {
    if (!(error instanceof BadProof)) throw error;
    return refused(400, 'invalid_dpop_proof', error.message, scheme, world);
  }
}

function refused(
  status: number,
  error: string,
  description: string,
  scheme: string,
  world: World,
): Response {
  const facts = { ...whoAuthorizes(world), error, error_description: description };
  return challenge(status, scheme === 'dpop' ? 'DPoP' : 'Bearer', facts, world);
}
