import type { World } from '../../runtime/world/types.js';
import { GROUPS, USERS } from '../paths.js';
import { addMember, groupsOf, isMember } from './membership.js';
import { newGroup } from './new-group.js';

/** Where the id of the group is kept that all users are in. */
const EVERYONE = '#everyone';

/** The group that every org has. */
export function createEveryone(world: World): void {
  const group = newGroup(world, 'BUILT_IN', {
    name: 'Everyone',
    description: 'All users in your organization',
  });
  const id = String(group['id']);
  world.store.collection(GROUPS).set(id, group);
  world.store.setSingle(EVERYONE, { id });
}

/** The group that all users are in, or undefined where a test's snapshot has none. */
export function everyoneOf({ store }: World): string | undefined {
  const id = store.single(EVERYONE)?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/** Users come from many places, and all are in this group: so it is looked after when someone asks who is in a group. */
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
