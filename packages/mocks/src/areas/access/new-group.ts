import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** A group as it is stored. */
export function newGroup({ newId, clock }: World, type: string, profile: JsonObject): JsonObject {
  const now = clock.iso();
  return {
    id: newId('00g'),
    created: now,
    lastUpdated: now,
    lastMembershipUpdated: now,
    objectClass: ['okta:user_group'],
    type,
    profile: { description: null, ...profile },
  };
}
