import type { Write } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { DEFAULT_NAME, defaultServerId } from '../default-server.js';
import { SERVERS } from '../paths.js';
import { addKeys, nextRotation } from './new-server-keys.js';
import { addSystemThings } from './new-server-scopes.js';
import { refuseSystem } from './system.js';

const CLIENTS = `${SERVERS}/{authServerId}/clients`;

/** Since these dates answers say which server is the org's default, and which keys a resource server has. */
const DEFAULT = '2023-01-12';
const RESOURCE_KEYS = '2026-05-31';

/** Since this date the issuer of a new server is the domain that a request comes to, and the org's URL before. */
const DYNAMIC = '2025-03-13';

function settle(item: JsonObject, { kind, before, world }: Write): JsonObject {
  const issuerMode = since(DYNAMIC, world, { issuerMode: 'DYNAMIC' });
  const credentials = objectIn(item, 'credentials');
  return {
    description: null,
    issuerMode: 'ORG_URL',
    ...issuerMode,
    ...item,
    ...(before && { issuer: before['issuer'], status: before['status'] }),
    ...since(DEFAULT, world, { default: before?.['default'] ?? false }),
    credentials: { ...credentials, signing: signingOf(credentials, kind, world) },
  };
}

/** A new server rotates its keys itself, whatever was sent. One that does not has no next time. */
function signingOf(credentials: JsonObject, kind: Write['kind'], { clock }: World): JsonObject {
  const { nextRotation: next, ...signing } = objectIn(credentials, 'signing');
  const mode = kind === 'create' ? 'AUTO' : (signing['rotationMode'] ?? 'AUTO');
  return {
    ...signing,
    rotationMode: mode,
    ...(mode === 'AUTO' && { nextRotation: next ?? nextRotation(clock) }),
  };
}

/** Authorization servers. Scopes and claims, policies and keys have modules of their own. */
export const authorizationServers = defineBehaviour({
  resources: {
    [SERVERS]: {
      entity: 'AuthorizationServer',
      prefix: 'aus',
      resolve: (name, world) => (name === DEFAULT_NAME ? defaultServerId(world) : undefined),
      complete(made, _sent, world) {
        const id = String(made['id']);
        addSystemThings(id, world);
        const issuer = `${world.orgUrl}/oauth2/${id}`;
        return { ...made, issuer, credentials: { signing: addKeys(id, world) } };
      },
      settle,
      links(standard, { id, status, issuer }, href, world) {
        const known = `${String(issuer ?? `${world.orgUrl}/oauth2/${String(id)}`)}/.well-known`;
        const change = status === 'ACTIVE' ? 'deactivate' : 'activate';
        return {
          rotateKey: link(`${href}/credentials/lifecycle/keyRotate`, 'POST'),
          metadata: ['oauth-authorization-server', 'openid-configuration'].map((name) => ({
            name,
            ...link(`${known}/${name}`, 'GET'),
          })),
          keys: link(`${href}/credentials/keys`, 'GET'),
          ...since(RESOURCE_KEYS, world, {
            resourceServerCredentialsKeys: link(
              `${href}/resourceservercredentials/keys`,
              'GET',
              'POST',
            ),
          }),
          claims: link(`${href}/claims`, 'GET', 'POST'),
          policies: link(`${href}/policies`, 'GET', 'POST'),
          self: link(href, 'GET', 'DELETE', 'PUT'),
          scopes: link(`${href}/scopes`, 'GET', 'POST'),
          [change]: standard[change],
        };
      },
      beforeDelete: (id, world) => refuseSystem({ system: id === defaultServerId(world) }),
    },
    [CLIENTS]: { entity: 'PublicClientApp', idOf: ({ client_id }) => String(client_id) },
  },
  events: {
    'POST /api/v1/authorizationServers': 'oauth2.as.created',
    'PUT /api/v1/authorizationServers/{authServerId}': 'oauth2.as.updated',
    'DELETE /api/v1/authorizationServers/{authServerId}': 'oauth2.as.deleted',
    'POST /api/v1/authorizationServers/{authServerId}/lifecycle/activate': 'oauth2.as.activated',
    'POST /api/v1/authorizationServers/{authServerId}/lifecycle/deactivate':
      'oauth2.as.deactivated',
  },
  populate(world) {
    const id = world.newId('aus');
    const now = world.clock.iso();
    addSystemThings(id, world);
    world.store.collection(SERVERS).set(id, {
      id,
      name: DEFAULT_NAME,
      description: 'Default Authorization Server for your Applications',
      audiences: ['api://default'],
      issuer: `${world.orgUrl}/oauth2/${DEFAULT_NAME}`,
      issuerMode: 'ORG_URL',
      ...since(DYNAMIC, world, { issuerMode: 'DYNAMIC' }),
      status: 'ACTIVE',
      created: now,
      lastUpdated: now,
      credentials: { signing: addKeys(id, world) },
      ...since(DEFAULT, world, { default: true }),
    });
  },
});
