import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { addKeys } from './new-server-keys.js';
import { keepSystem } from './system.js';

const SERVERS = '/api/v1/authorizationServers';
const CLAIMS = `${SERVERS}/{authServerId}/claims`;
const SCOPES = `${SERVERS}/{authServerId}/scopes`;
const CLIENTS = `${SERVERS}/{authServerId}/clients`;

const SYSTEM_SCOPES: readonly (readonly [name: string, displayName: string])[] = [
  ['openid', 'Sign in'],
  ['profile', 'View your profile'],
  ['email', 'View your mail address'],
  ['address', 'View your postal address'],
  ['phone', 'View your phone number'],
  ['offline_access', 'Stay signed in'],
  ['device_sso', 'Sign in on other applications of the device'],
];

const SYSTEM_CLAIMS = ['address', 'birthdate', 'email', 'family_name', 'given_name', 'name'];

/** Authorization servers with their claims and scopes. Policies and keys have modules of their own. */
export const authorizationServers = defineBehaviour({
  resources: {
    [SERVERS]: {
      entity: 'AuthorizationServer',
      prefix: 'aus',
      complete(made, _sent, world) {
        const id = String(made['id']);
        addSystemThings(id, world);
        return {
          ...made,
          issuer: `${world.orgUrl}/oauth2/${id}`,
          issuerMode: made['issuerMode'] ?? 'ORG_URL',
          default: false,
          credentials: { signing: addKeys(id, world) },
        };
      },
      links(standard, { id, status }, href, { orgUrl }) {
        const known = `${orgUrl}/oauth2/${String(id)}/.well-known`;
        const change = status === 'ACTIVE' ? 'deactivate' : 'activate';
        return {
          rotateKey: link(`${href}/credentials/lifecycle/keyRotate`, 'POST'),
          metadata: ['oauth-authorization-server', 'openid-configuration'].map((name) => ({
            name,
            ...link(`${known}/${name}`, 'GET'),
          })),
          keys: link(`${href}/credentials/keys`, 'GET'),
          claims: link(`${href}/claims`, 'GET', 'POST'),
          policies: link(`${href}/policies`, 'GET', 'POST'),
          self: link(href, 'GET', 'DELETE', 'PUT'),
          scopes: link(`${href}/scopes`, 'GET', 'POST'),
          [change]: standard[change],
        };
      },
    },
    [CLAIMS]: {
      entity: 'OAuth2Claim',
      prefix: 'ocl',
      complete: (made) => ({
        conditions: { scopes: [] },
        alwaysIncludeInToken: false,
        ...made,
        system: false,
      }),
      present: (shown, world, path) => withSelf(shown, world, path),
      beforeDelete: keepSystem,
    },
    [SCOPES]: {
      entity: 'OAuth2Scope',
      prefix: 'scp',
      complete: (made) => ({
        description: null,
        metadataPublish: 'NO_CLIENTS',
        default: false,
        ...made,
        system: false,
      }),
      present: (shown, world, path) => withSelf(shown, world, path),
      beforeDelete: keepSystem,
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
    'POST /api/v1/authorizationServers/{authServerId}/claims': 'oauth2.claim.created',
    'PUT /api/v1/authorizationServers/{authServerId}/claims/{claimId}': 'oauth2.claim.updated',
    'DELETE /api/v1/authorizationServers/{authServerId}/claims/{claimId}': 'oauth2.claim.deleted',
    'POST /api/v1/authorizationServers/{authServerId}/scopes': 'oauth2.scope.created',
    'PUT /api/v1/authorizationServers/{authServerId}/scopes/{scopeId}': 'oauth2.scope.updated',
    'DELETE /api/v1/authorizationServers/{authServerId}/scopes/{scopeId}': 'oauth2.scope.deleted',
  },
  populate(world) {
    const now = world.clock.iso();
    addSystemThings('default', world);
    world.store.collection(SERVERS).set('default', {
      id: 'default',
      name: 'default',
      description: 'Default Authorization Server for your Applications',
      audiences: ['api://default'],
      issuer: `${world.orgUrl}/oauth2/default`,
      issuerMode: 'ORG_URL',
      status: 'ACTIVE',
      created: now,
      lastUpdated: now,
      credentials: { signing: addKeys('default', world) },
    });
  },
});

/** Every authorization server has the scopes and claims of OpenID Connect. */
function addSystemThings(id: string, { store, newId }: World): void {
  const scopes = store.collection(`${SERVERS}/${id}/scopes`);
  for (const [name, displayName] of SYSTEM_SCOPES) {
    const scopeId = newId('scp');
    scopes.set(scopeId, {
      id: scopeId,
      name,
      displayName,
      description: `${displayName}.`,
      system: true,
      metadataPublish: 'ALL_CLIENTS',
      default: false,
      consent: 'IMPLICIT',
    });
  }
  const claims = store.collection(`${SERVERS}/${id}/claims`);
  for (const name of SYSTEM_CLAIMS) {
    const claimId = newId('ocl');
    claims.set(claimId, {
      id: claimId,
      name,
      status: 'ACTIVE',
      claimType: 'IDENTITY',
      valueType: 'SYSTEM',
      conditions: { scopes: ['profile'] },
      system: true,
      alwaysIncludeInToken: false,
    });
  }
}

/** Adds links to claims and scopes, which the description lacks. */
function withSelf(shown: JsonObject, { orgUrl }: World, path: string): JsonObject {
  return { ...shown, _links: { self: link(orgUrl + path, 'GET', 'PUT', 'DELETE') } };
}
