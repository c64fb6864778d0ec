import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defaultServerId } from '../default-server.js';

/** Adds the policy of the default authorization server: all clients get tokens. */
export function addServerPolicy(world: World): void {
  const server = defaultServerId(world);
  if (server === undefined) return;
  const path = `/api/v1/authorizationServers/${server}/policies`;
  const now = world.clock.iso();
  const times: JsonObject = { created: now, lastUpdated: now };
  const id = world.newId('00p');
  const everything = { id, status: 'ACTIVE', priority: 1, system: false, ...times };
  world.store.collection(path).set(id, {
    ...everything,
    type: 'OAUTH_AUTHORIZATION_POLICY',
    name: 'Default Policy',
    description: 'Default policy for all clients',
    conditions: { clients: { include: ['ALL_CLIENTS'] } },
  });
  const ruleId = world.newId('0pr');
  world.store.collection(`${path}/${id}/rules`).set(ruleId, {
    ...everything,
    id: ruleId,
    type: 'RESOURCE_ACCESS',
    name: 'Default Policy Rule',
    conditions: {
      people: {
        users: { include: [], exclude: [] },
        groups: { include: ['EVERYONE'], exclude: [] },
      },
      grantTypes: { include: ['implicit', 'client_credentials', 'authorization_code', 'password'] },
      scopes: { include: ['*'] },
    },
    actions: {
      token: {
        accessTokenLifetimeMinutes: 60,
        refreshTokenLifetimeMinutes: 0,
        refreshTokenWindowMinutes: 10080,
      },
    },
  });
}
