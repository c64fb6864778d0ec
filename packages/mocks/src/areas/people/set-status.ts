import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { leaveApps } from '../access/app-users-of.js';
import { USERS } from '../paths.js';

/** Sets the status of a user. */
export function setStatus(
  id: string,
  status: string,
  world: World,
  rest: JsonObject = {},
): JsonObject {
  const { store, clock } = world;
  const now = clock.iso();
  const user = store.collection(USERS).get(id);
  const changed = { ...user, status, statusChanged: now, lastUpdated: now, ...rest };
  store.collection(USERS).set(id, changed);
  if (status === 'DEPROVISIONED') leaveApps(id, world);
  return changed;
}
