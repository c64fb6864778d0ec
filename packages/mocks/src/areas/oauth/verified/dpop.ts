import { calculateJwkThumbprint, importJWK, type JWK, jwtVerify } from 'jose';
import type { World } from '../../../runtime/world/types.js';
import { readJwt } from './jwt.js';

/** What a proof has to be about. */
export interface ProofOf {
  readonly method: string;
  readonly url: string;
  /** The access token that it comes with. */
  readonly token?: string;
}

/** The identifiers of proofs that were used: each is good once. */
const USED = '#dpopProofs';

/** A proof that is not good. Its message is what Okta says. */
export class BadProof extends Error {
  override readonly name = 'BadProof';
}

/**
 * Verifies a DPoP proof (RFC 9449): form, key, signature, method and URL, that it was not used before, and that it is for the
 * access token. Its times are not compared with the mock's clock, as the clock of the client is real.
 *
 * @returns the thumbprint of its key (RFC 7638).
 * @throws {BadProof}
 */
export async function verifyProof(proof: string, about: ProofOf, world: World): Promise<string> {
  const { header, claims } = readJwt(proof) ?? {};
  if (header === undefined || claims === undefined) {
    throw new BadProof('The DPoP proof JWT could not be parsed.');
  }
  const { typ, alg } = header;
  if (typ !== 'dpop+jwt') throw new BadProof("The DPoP proof JWT header has an invalid 'typ'.");
  if (typeof alg !== 'string' || !/^(?:RS|PS|ES)\d+$|^Ed/.test(alg)) {
    throw new BadProof("The DPoP proof JWT header has an invalid 'alg'.");
  }
  const jwk = publicKeyIn(header['jwk']);
  await verifySignature(proof, jwk, alg);
  if (claims['htm'] !== about.method)
    throw new BadProof("'htm' claim in the DPoP proof is invalid.");
  if (!isSameUrl(claims['htu'], about.url, world)) {
    throw new BadProof("'htu' claim in the DPoP proof is invalid.");
  }
  if (typeof claims['iat'] !== 'number')
    throw new BadProof("'iat' claim in the DPoP proof is missing.");
  if (about.token !== undefined && claims['ath'] !== (await hashOf(about.token))) {
    throw new BadProof("'ath' claim in the DPoP proof does not match the presented access_token.");
  }
  useOnce(claims['jti'], world);
  return calculateJwkThumbprint(jwk);
}

function publicKeyIn(jwk: unknown): JWK {
  const isKey = typeof jwk === 'object' && jwk !== null && 'kty' in jwk && !('d' in jwk);
  if (!isKey) throw new BadProof("The DPoP proof JWT header needs the public key as its 'jwk'.");
  return jwk as JWK;
}

async function verifySignature(proof: string, jwk: JWK, alg: string): Promise<void> {
  try {
    // Times are the caller's: only what was signed counts.
    await jwtVerify(proof, await importJWK(jwk, alg), { clockTolerance: Number.MAX_SAFE_INTEGER });
  } catch {
    throw new BadProof('The DPoP proof signature is invalid.');
  }
}

/** Compares without query. A server may be reached by another name than the one of the org. */
function isSameUrl(htu: unknown, url: string, { orgUrl }: World): boolean {
  const { origin, pathname } = new URL(url);
  return htu === origin + pathname || htu === orgUrl + pathname;
}

function useOnce(jti: unknown, { store }: World): void {
  const used = store.collection(USED);
  if (typeof jti !== 'string' || jti === '') {
    throw new BadProof("'jti' claim in the DPoP proof is missing.");
  }
  if (used.has(jti)) throw new BadProof('The DPoP proof has already been used.');
  used.set(jti, {});
}

async function hashOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const text = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
