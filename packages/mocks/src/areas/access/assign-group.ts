import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS, GROUPS } from '../paths.js';
import { groupsInOrder } from './app-users-of.js';

/** Relation of groups to their applications. */
export const APPS_OF = `${GROUPS}/{groupId}/apps`;

/** Assigns an application to a group with a priority. Groups of this priority and after it move back by one. */
export function assignGroup(
  app: string,
  group: string,
  sent: JsonObject,
  { store, clock, ...world }: World,
): JsonObject {
  const items = store.collection(`${APPS}/${app}/groups`);
  const others = groupsInOrder(app, { store, clock, ...world }).filter((id) => id !== group);
  const asked = sent['priority'];
  const place = typeof asked === 'number' ? Math.min(Math.max(asked, 0), others.length) : undefined;
  const old = items.get(group)?.['priority'];
  const priority = place ?? (typeof old === 'number' ? old : others.length);
  for (const [index, id] of others.entries()) {
    items.set(id, { ...items.get(id), priority: index < priority ? index : index + 1 });
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
