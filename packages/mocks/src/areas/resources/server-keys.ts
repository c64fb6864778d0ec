import { objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { SERVERS } from '../paths.js';
import { addKey, keysOf, signing } from './new-server-keys.js';

const KEYS = `${SERVERS}/{authServerId}/credentials/keys`;

/** Rotates the keys: the next one becomes active, the active one expires, expired ones are deleted. */
function rotate(id: string, world: World): void {
  const keys = world.store.collection(keysOf(id));
  for (const [kid, key] of keys.entries()) {
    if (key['status'] === 'EXPIRED') keys.delete(kid);
    else keys.set(kid, { ...key, status: key['status'] === 'NEXT' ? 'ACTIVE' : 'EXPIRED' });
  }
  const active = keys.items().find(({ status }) => status === 'ACTIVE');
  const kid = active === undefined ? addKey(id, 'ACTIVE', world) : String(active['kid']);
  addKey(id, 'NEXT', world);
  const servers = world.store.collection(SERVERS);
  const server = servers.get(id);
  const { rotationMode } = objectIn(objectIn(server, 'credentials'), 'signing');
  const { nextRotation, ...made } = signing(kid, world);
  const rotated = rotationMode === 'MANUAL' ? { ...made, rotationMode } : { ...made, nextRotation };
  servers.set(id, { ...server, credentials: { signing: rotated } });
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
