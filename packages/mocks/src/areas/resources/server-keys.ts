import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const SERVERS = '/api/v1/authorizationServers';
const KEYS = `${SERVERS}/{authServerId}/credentials/keys`;

/** Time until a signing key is rotated, in milliseconds. */
const ROTATION = 90 * 86_400_000;

/** Lengths of the texts of a 2048-bit RSA key, in characters. */
const LENGTH = { modulus: 342, hash: 43 };

const keysOf = (id: string): string => `${SERVERS}/${id}/credentials/keys`;

function add(id: string, status: string, { store, newToken }: World): string {
  const kid = newToken(LENGTH.hash);
  const key = { alg: 'RS256', e: 'AQAB', n: newToken(LENGTH.modulus), kid, kty: 'RSA', use: 'sig' };
  store.collection(keysOf(id)).set(kid, { status, ...key });
  return kid;
}

/** Adds the keys of a new authorization server: the active one and the next. */
export function addKeys(id: string, world: World): JsonObject {
  const kid = add(id, 'ACTIVE', world);
  add(id, 'NEXT', world);
  return signing(kid, world);
}

/** The property `credentials.signing` of an authorization server. */
function signing(kid: string, { clock }: World): JsonObject {
  return {
    rotationMode: 'AUTO',
    lastRotated: clock.iso(),
    nextRotation: new Date(clock.now() + ROTATION).toISOString(),
    kid,
  };
}

/** Rotates the keys: the next one becomes active, the active one expires, expired ones are deleted. */
function rotate(id: string, world: World): void {
  const keys = world.store.collection(keysOf(id));
  for (const [kid, key] of keys.entries()) {
    if (key['status'] === 'EXPIRED') keys.delete(kid);
    else keys.set(kid, { ...key, status: key['status'] === 'NEXT' ? 'ACTIVE' : 'EXPIRED' });
  }
  const active = keys.items().find(({ status }) => status === 'ACTIVE');
  const kid = active === undefined ? add(id, 'ACTIVE', world) : String(active['kid']);
  add(id, 'NEXT', world);
  const servers = world.store.collection(SERVERS);
  servers.set(id, { ...servers.get(id), credentials: { signing: signing(kid, world) } });
}

/** Signing keys of authorization servers. */
export const serverKeys = defineBehaviour({
  resources: {
    [KEYS]: {
      entity: 'JsonWebKey',
      links: (_standard, _key, href) => ({ self: link(href, 'GET') }),
    },
  },
  handlers: {
    'POST /api/v1/authorizationServers/{authServerId}/credentials/lifecycle/keyRotate'({
      operation,
      params,
      world,
      present,
    }) {
      const id = params.authServerId;
      rotate(id, world);
      const all = world.store.collection(keysOf(id)).entries();
      const body = all.map(([kid, key]) => present(KEYS, `${keysOf(id)}/${kid}`, key));
      return { status: operation.status, body };
    },
  },
  events: {
    'POST /api/v1/authorizationServers/{authServerId}/credentials/lifecycle/keyRotate':
      'oauth2.as.key.rollover',
  },
});
