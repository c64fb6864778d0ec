import { OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';
import { GROUPS, USERS } from '../paths.js';
import { settleMembers } from './apply-rules.js';
import { groupsOf } from './membership.js';
import { GROUP_ROLES, LIMITED_TO, USER_ROLES } from './role-kinds.js';

/** Labels of Okta's roles, by type. */
const LABELS: Readonly<Record<string, string>> = {
  API_ACCESS_MANAGEMENT_ADMIN: 'API Access Management Administrator',
  APP_ADMIN: 'Application Administrator',
  GROUP_MEMBERSHIP_ADMIN: 'Group Membership Administrator',
  HELP_DESK_ADMIN: 'Help Desk Administrator',
  MOBILE_ADMIN: 'Mobile Administrator',
  ORG_ADMIN: 'Organization Administrator',
  READ_ONLY_ADMIN: 'Read-only Administrator',
  REPORT_ADMIN: 'Report Administrator',
  SUPER_ADMIN: 'Super Organization Administrator',
  USER_ADMIN: 'Group Administrator',
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(text: string): string {
  const bits = [...text].map((c) => c.charCodeAt(0).toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => BASE32.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
}

function rulesFor(assignmentType: 'USER' | 'GROUP', prefix: string): ResourceRules {
  return {
    entity: 'RoleAssignment',
    prefix,
    complete: (made, { type }, world) => {
      const name = String(type);
      return {
        id: name in LIMITED_TO ? base32(name) : world.newId(prefix),
        label: LABELS[name] ?? name,
        type: name,
        status: 'ACTIVE',
        created: made['created'],
        lastUpdated: made['lastUpdated'],
        assignmentType,
      };
    },
    links: (_standard, _item, href, { orgUrl }) => {
      // The assignee of a role that a user has through a group is the group.
      const owner = new URL(href).pathname.split('/roles')[0] ?? '';
      return { assignee: { href: orgUrl + owner } };
    },
  };
}

function assign(path: string, call: Pick<RouteCall, 'body' | 'world' | 'generic'>): Reply {
  const { type } = call.body;
  if (typeof type !== 'string') throw validationFailed('type', ['type: The field cannot be blank']);
  const roles = call.world.store.collection(path).items();
  if (roles.some((role) => role['type'] === type)) {
    const whom = path.startsWith(USERS) ? 'user' : 'group';
    throw new OktaFault(
      409,
      'E0000090',
      `Duplicate role assignment exception. The role specified is already assigned to the ${whom}.`,
    );
  }
  return call.generic();
}

/** Administrator roles of users and groups. */
export const roles = defineBehaviour({
  resources: {
    [USER_ROLES]: rulesFor('USER', 'ra1'),
    [GROUP_ROLES]: rulesFor('GROUP', 'gra'),
  },
  handlers: {
    'POST /api/v1/users/{userId}/roles': (call) =>
      assign(`${USERS}/${call.params.userId}/roles`, call),
    'POST /api/v1/groups/{groupId}/roles': (call) =>
      assign(`${GROUPS}/${call.params.groupId}/roles`, call),
    'GET /api/v1/users/{userId}/roles'(call) {
      const { params, world, present } = call;
      const { page, ...reply } = call.generic();
      settleMembers(world);
      const byGroup = groupsOf(world, params.userId).flatMap((group) => {
        const path = `${GROUPS}/${group}/roles`;
        const items = world.store.collection(path);
        return items.entries().map(([id, role]) => ({
          sequence: items.sequenceOf(id),
          show: () => present(GROUP_ROLES, `${path}/${id}`, role),
        }));
      });
      if (page === undefined || byGroup.length === 0) return { ...reply, ...(page && { page }) };
      return { ...reply, page: { ...page, items: [...page.items, ...byGroup], sorted: true } };
    },
  },
  events: {
    'POST /api/v1/users/{userId}/roles': 'user.account.privilege.grant',
    'DELETE /api/v1/users/{userId}/roles/{roleId}': 'user.account.privilege.revoke',
    'POST /api/v1/groups/{groupId}/roles': 'group.privilege.grant',
    'DELETE /api/v1/groups/{groupId}/roles/{roleId}': 'group.privilege.revoke',
  },
  populate({ store, clock, newId }) {
    const id = newId('ra1');
    const now = clock.iso();
    store.collection(`${USERS}/${OWNER}/roles`).set(id, {
      id,
      label: LABELS['SUPER_ADMIN'] ?? null,
      type: 'SUPER_ADMIN',
      status: 'ACTIVE',
      created: now,
      lastUpdated: now,
      assignmentType: 'USER',
    });
  },
});
