import { validationFailed } from '../../runtime/engine/fault.js';
import { parentPath } from '../../runtime/engine/paths.js';
import type { Write } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { claimLate, scopeLate } from './new-server-scopes.js';
import { keepSystem } from './system.js';

const SERVER = '/api/v1/authorizationServers/{authServerId}';

/** Refuses a second scope or claim of a name. Claims of different kinds of tokens may share one. */
function checkName(item: JsonObject, { path, world }: Write): void {
  const { id, name, claimType } = item;
  const others = world.store.collection(parentPath(path)).items();
  const isTaken = others.some(
    (other) => other['id'] !== id && other['name'] === name && other['claimType'] === claimType,
  );
  if (!isTaken) return;
  throw validationFailed('name', [
    'name: An object with this field already exists in the current organization',
  ]);
}

function scope(item: JsonObject, write: Write): JsonObject {
  checkName(item, write);
  const { before, world } = write;
  return {
    description: null,
    metadataPublish: 'NO_CLIENTS',
    default: false,
    ...scopeLate(world),
    ...item,
    system: before?.['system'] ?? false,
  };
}

function claim(item: JsonObject, write: Write): JsonObject {
  checkName(item, write);
  const { before, world } = write;
  return {
    alwaysIncludeInToken: false,
    ...claimLate(world),
    ...item,
    conditions: { scopes: [], ...objectIn(item, 'conditions') },
    system: before?.['system'] ?? false,
  };
}

/** Scopes and claims of authorization servers. */
export const serverScopes = defineBehaviour({
  resources: {
    [`${SERVER}/claims`]: {
      entity: 'OAuth2Claim',
      prefix: 'ocl',
      settle: claim,
      present: (shown, world, path) => withSelf(shown, world, path),
      beforeDelete: keepSystem,
    },
    [`${SERVER}/scopes`]: {
      entity: 'OAuth2Scope',
      prefix: 'scp',
      settle: scope,
      present: (shown, world, path) => withSelf(shown, world, path),
      beforeDelete: keepSystem,
    },
  },
  events: {
    'POST /api/v1/authorizationServers/{authServerId}/claims': 'oauth2.claim.created',
    'PUT /api/v1/authorizationServers/{authServerId}/claims/{claimId}': 'oauth2.claim.updated',
    'DELETE /api/v1/authorizationServers/{authServerId}/claims/{claimId}': 'oauth2.claim.deleted',
    'POST /api/v1/authorizationServers/{authServerId}/scopes': 'oauth2.scope.created',
    'PUT /api/v1/authorizationServers/{authServerId}/scopes/{scopeId}': 'oauth2.scope.updated',
    'DELETE /api/v1/authorizationServers/{authServerId}/scopes/{scopeId}': 'oauth2.scope.deleted',
  },
});

/** Adds links to claims and scopes, which the description lacks. */
function withSelf(shown: JsonObject, { orgUrl }: World, path: string): JsonObject {
  return { ...shown, _links: { self: link(orgUrl + path, 'GET', 'PUT', 'DELETE') } };
}
