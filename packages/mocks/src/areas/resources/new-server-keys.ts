import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { SERVERS } from '../paths.js';

/** Time until a signing key is rotated, in milliseconds. */
const ROTATION = 90 * 86_400_000;

/** Lengths of the texts of a 2048-bit RSA key, in characters. */
const LENGTH = { modulus: 342, hash: 43 };

export const keysOf = (id: string): string => `${SERVERS}/${id}/credentials/keys`;

/** Adds a key. @returns Its id. */
export function addKey(id: string, status: string, { store, newToken }: World): string {
  const kid = newToken(LENGTH.hash);
  const key = { alg: 'RS256', e: 'AQAB', n: newToken(LENGTH.modulus), kid, kty: 'RSA', use: 'sig' };
  store.collection(keysOf(id)).set(kid, { status, ...key });
  return kid;
}

/** Adds the keys of a new authorization server: the active one and the next. */
export function addKeys(id: string, world: World): JsonObject {
  const kid = addKey(id, 'ACTIVE', world);
  addKey(id, 'NEXT', world);
  return signing(kid, world);
}

/** When a key that is made now is to be rotated. */
export function nextRotation(clock: World['clock']): string {
  return new Date(clock.now() + ROTATION).toISOString();
}

/** The property `credentials.signing` of an authorization server. */
export function signing(kid: string, { clock }: World): JsonObject {
  return {
    rotationMode: 'AUTO',
    lastRotated: clock.iso(),
    nextRotation: nextRotation(clock),
    kid,
  };
}
