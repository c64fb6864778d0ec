import type { World } from '../../runtime/world/types.js';
import { GROUPS, USERS } from '../paths.js';

/** Both directions are stored: the users of a group, and the groups of a user. */
const MEMBERS = `${GROUPS}/{groupId}/users`;
const GROUPS_OF = `${USERS}/{userId}/groups`;

const membersPath = (group: string): string => `${GROUPS}/${encodeURIComponent(group)}/users`;
const groupsPath = (user: string): string => `${USERS}/${encodeURIComponent(user)}/groups`;

/** False where the user was a member already. */
export function addMember({ store }: World, group: string, user: string): boolean {
  const members = store.relation(MEMBERS);
  const isNew = !members.has(membersPath(group), user);
  members.add(membersPath(group), user);
  store.relation(GROUPS_OF).add(groupsPath(user), group);
  return isNew;
}

/** True where the user was a member. */
export function removeMember({ store }: World, group: string, user: string): boolean {
  store.relation(GROUPS_OF).remove(groupsPath(user), group);
  return store.relation(MEMBERS).remove(membersPath(group), user);
}

export function isMember({ store }: World, group: string, user: string): boolean {
  return store.relation(MEMBERS).has(membersPath(group), user);
}

export function membersOf({ store }: World, group: string): string[] {
  return store.relation(MEMBERS).rights(membersPath(group));
}

export function groupsOf({ store }: World, user: string): string[] {
  return store.relation(GROUPS_OF).rights(groupsPath(user));
}

/** Updates the time at which the members of a group last changed. */
export function membershipChanged({ store, clock }: World, group: string): void {
  const groups = store.collection(GROUPS);
  const item = groups.get(group);
  if (item !== undefined) groups.set(group, { ...item, lastMembershipUpdated: clock.iso() });
}
