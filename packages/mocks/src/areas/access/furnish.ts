import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS } from '../paths.js';
import { type AppKind, isSigned } from './app-kinds.js';
import { KEYS_OF, newKey } from './keys.js';

/** Adds a signing key to a new application whose mode needs one. */
function withKey(app: JsonObject, { mode }: AppKind, world: World): JsonObject {
  const credentials = objectIn(app, 'credentials');
  const { kid } = objectIn(credentials, 'signing');
  if (!isSigned(mode) || kid !== undefined) return app;
  const key = newKey(world, 10);
  world.store.collection(KEYS_OF(String(app['id']))).set(String(key['kid']), key);
  return { ...app, credentials: { ...credentials, signing: { kid: key['kid'] } } };
}

/** Adds the client secret of a new application to the list of its secrets. */
function keepSecret(app: JsonObject, { store, clock, newId, newToken }: World): void {
  const { client_secret } = objectIn(objectIn(app, 'credentials'), 'oauthClient');
  const secrets = store.collection(`${APPS}/${String(app['id'])}/credentials/secrets`);
  if (typeof client_secret !== 'string' || secrets.size > 0) return;
  const id = newId('ocs');
  const now = clock.iso();
  secrets.set(id, {
    id,
    created: now,
    lastUpdated: now,
    status: 'ACTIVE',
    client_secret,
    secret_hash: newToken(22),
  });
}

/** Adds the secret and the key of a new application. @returns The application as it is to be stored. */
export function furnish(app: JsonObject, kind: AppKind, world: World): JsonObject {
  keepSecret(app, world);
  return withKey(app, kind, world);
}
