import { type Json, type JsonObject, objectIn } from '../../runtime/json.js';
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

function secretOf(app: JsonObject | undefined): Json | undefined {
  return objectIn(objectIn(app, 'credentials'), 'oauthClient')['client_secret'];
}

/** Adds a client secret that is new to the list of the application's secrets, in place of the one that it replaces. */
function keepSecret(app: JsonObject, before: JsonObject | undefined, world: World): void {
  const { store, clock, newId, newToken } = world;
  const client_secret = secretOf(app);
  if (typeof client_secret !== 'string' || client_secret === secretOf(before)) return;
  const secrets = store.collection(`${APPS}/${String(app['id'])}/credentials/secrets`);
  const [id, old] = secrets.entries().find(([, one]) => one['status'] === 'ACTIVE') ?? [];
  const now = clock.iso();
  const made = { id: id ?? newId('ocs'), created: now, ...old, lastUpdated: now, status: 'ACTIVE' };
  secrets.set(made.id, { ...made, client_secret, secret_hash: newToken(22) });
}

/** Adds the secret and the key of an application that has none yet. @returns The application as it is to be stored. */
export function furnish(
  app: JsonObject,
  kind: AppKind,
  before: JsonObject | undefined,
  world: World,
): JsonObject {
  keepSecret(app, before, world);
  return withKey(app, kind, world);
}
