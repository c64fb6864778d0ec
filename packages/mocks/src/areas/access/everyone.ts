import type { World } from '../../runtime/world/types.js';
import { GROUPS, USERS } from '../paths.js';
import { addMember, groupsOf, isMember } from './membership.js';
import { newGroup } from './new-group.js';

/** Path of the id of the group Everyone. */
const EVERYONE = '#everyone';

/** Creates the group Everyone. */
export function createEveryone(world: World): void {
  const group = newGroup(world, 'BUILT_IN', {
    name: 'Everyone',
    description: 'All users in your organization',
  });
  const id = String(group['id']);
  world.store.collection(GROUPS).set(id, group);
  world.store.setSingle(EVERYONE, { id });
}

/** The id of the group Everyone; undefined where a test's snapshot has none. */
export function everyoneOf({ store }: World): string | undefined {
  const id = store.single(EVERYONE)?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/** Adds all users to Everyone. Called before members are read, as users are created in many places. */
export function joinEveryone(world: World): void {
  const { store } = world;
  const everyone = everyoneOf(world);
  if (everyone === undefined) return;
  const groups = store.collection(GROUPS);
  for (const user of store.collection(USERS).ids()) {
    if (isMember(world, everyone, user)) continue;
    const others = groupsOf(world, user);
    if (others.some((id) => groups.get(id)?.['type'] === 'BUILT_IN')) continue;
    addMember(world, everyone, user);
  }
}
