import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS, GROUPS } from '../paths.js';
import { groupsInOrder } from './app-users-of.js';

/** Relation of groups to their applications. */
export const APPS_OF = `${GROUPS}/{groupId}/apps`;

/**
 * Assigns an application to a group, with the priority that was sent, whether or not others come before it. A group that has
 * this priority moves back by one, and those that it runs into, too.
 */
export function assignGroup(
  app: string,
  group: string,
  sent: JsonObject,
  world: World,
): JsonObject {
  const { store, clock } = world;
  const items = store.collection(`${APPS}/${app}/groups`);
  const others = groupsInOrder(app, world).filter((id) => id !== group);
  const placeOf = (id: string): number => Number(items.get(id)?.['priority'] ?? 0);
  const asked = sent['priority'] ?? items.get(group)?.['priority'];
  const last = Math.max(-1, ...others.map(placeOf));
  const priority = typeof asked === 'number' ? Math.max(asked, 0) : last + 1;
  let taken = priority;
  for (const id of others) {
    if (placeOf(id) !== taken) continue;
    taken += 1;
    items.set(id, { ...items.get(id), priority: taken });
  }
  const made: JsonObject = {
    id: group,
    lastUpdated: clock.iso(),
    priority,
    profile: objectIn(sent, 'profile'),
  };
  items.set(group, made);
  store.relation(APPS_OF).add(`${GROUPS}/${group}/apps`, app);
  return made;
}
