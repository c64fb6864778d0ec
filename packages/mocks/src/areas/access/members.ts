import { OktaFault } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { EventDraft, Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { GROUPS, USERS } from '../paths.js';
import { brief } from '../people/brief.js';
import { loginOf } from '../people/login-of.js';
import { exempt, settleMembers } from './apply-rules.js';
import { addMember, isMember, membershipChanged, removeMember } from './membership.js';

/** Refuses to change the members of Everyone, and of groups that come from applications. */
function refuseForeign(group: string, { store }: World): void {
  const type = store.collection(GROUPS).get(group)?.['type'] ?? 'OKTA_GROUP';
  if (type !== 'OKTA_GROUP') throw new OktaFault(501, 'E0000060', 'Unsupported operation.');
}

function settled(call: Pick<RouteCall, 'world' | 'generic'>): Reply {
  settleMembers(call.world);
  return call.generic();
}

function event(eventType: string, groupId: string, userId: string): EventDraft {
  return {
    eventType,
    target: [
      { id: userId, type: 'User' },
      { id: groupId, type: 'UserGroup' },
    ],
  };
}

/** Members of groups. */
export const members = defineBehaviour({
  handlers: {
    'PUT /api/v1/groups/{groupId}/users/{userId}'(call) {
      const { params, world } = call;
      const { groupId, userId } = params;
      const id = idOf(userId, world);
      refuseForeign(groupId, world);
      const wasMember = isMember(world, groupId, id);
      const reply = call.generic({ path: { userId: id } });
      addMember(world, groupId, id);
      if (!wasMember) membershipChanged(world, groupId);
      call.event(event('group.user_membership.add', groupId, id));
      return reply;
    },
    'DELETE /api/v1/groups/{groupId}/users/{userId}'(call) {
      const { params, world } = call;
      const { groupId, userId } = params;
      const id = idOf(userId, world);
      refuseForeign(groupId, world);
      settleMembers(world);
      exempt(groupId, id, world);
      if (removeMember(world, groupId, id)) membershipChanged(world, groupId);
      call.event(event('group.user_membership.remove', groupId, id));
      return call.generic({ path: { userId: id } });
    },
    'GET /api/v1/groups/{groupId}/users': (call) => brief(settled(call)),
    'GET /api/v1/users/{userId}/groups': settled,
  },
});

/** The id of a user, given the id or the login. */
function idOf(name: string, { store }: World): string {
  const users = store.collection(USERS);
  if (users.has(name)) return name;
  const found = users.entries().find(([, user]) => loginOf(user) === name);
  return found?.[0] ?? name;
}
