import { malformed, noPermission, validationFailed } from '../../runtime/engine/fault.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { since } from '../links.js';
import { GROUPS } from '../paths.js';
import { settleMembers } from './apply-rules.js';
import { APPS_OF } from './assign-group.js';
import { embedding, expanded } from './embed.js';
import { createEveryone } from './everyone.js';
import { membersOf } from './membership.js';

const KNOWN = [
  'id',
  'created',
  'lastUpdated',
  'lastMembershipUpdated',
  'objectClass',
  'type',
  'profile',
  '_links',
  '_embedded',
];

/** Refuses what is not a group, and a name that another group has. */
function check(group: JsonObject, world: World, id?: string): void {
  const isOther = Object.keys(group).some((key) => !KNOWN.includes(key));
  if (isOther && group['profile'] === undefined) throw malformed();
  const name = profileOf(group)['name'];
  if (typeof name !== 'string' || name.trim() === '') {
    throw validationFailed('name', ['name: The field cannot be left blank']);
  }
  const others = world.store.collection(GROUPS).entries();
  if (others.some(([other, item]) => other !== id && profileOf(item)['name'] === name)) {
    throw validationFailed('name', [
      'name: An object with this field already exists in the current organization',
    ]);
  }
}

function profileOf(group: JsonObject): JsonObject {
  return objectIn(group, 'profile');
}

/** Refuses to change Everyone, and groups that come from applications. */
function refuseForeign(group: JsonObject | undefined): void {
  if (group !== undefined && (group['type'] ?? 'OKTA_GROUP') !== 'OKTA_GROUP') {
    throw noPermission();
  }
}

/** Groups, and the group Everyone. */
export const groups = defineBehaviour({
  resources: {
    [GROUPS]: {
      entity: 'UserGroup',
      prefix: '00g',
      complete: (made, _sent, { clock }) => ({
        ...made,
        lastMembershipUpdated: clock.iso(),
        objectClass: ['okta:user_group'],
        type: 'OKTA_GROUP',
        profile: { description: null, ...profileOf(made) },
      }),
      links: (_standard, _item, href, world) => ({
        logo: ['medium', 'large'].map((name) => ({
          name,
          href: `${world.orgUrl}/assets/img/logos/groups/odyssey/okta-${name}.png`,
          type: 'image/png',
        })),
        users: { href: `${href}/users` },
        ...since('2025-10-01', world, { owners: { href: `${href}/owners` } }),
        apps: { href: `${href}/apps` },
      }),
      beforeDelete(id, { store }) {
        refuseForeign(store.collection(GROUPS).get(id));
        const apps = store.relation(APPS_OF).rights(`${GROUPS}/${id}/apps`);
        for (const app of apps) store.collection(`/api/v1/apps/${app}/groups`).delete(id);
      },
    },
  },
  handlers: {
    'POST /api/v1/groups'(call) {
      check(call.body, call.world);
      return call.generic();
    },
    'PUT /api/v1/groups/{groupId}'(call) {
      const { params, body, world } = call;
      const group = world.store.collection(GROUPS).get(params.groupId);
      refuseForeign(group);
      check(body, world, params.groupId);
      const profile = { description: null, ...profileOf(body) };
      // Not every description says that only Okta decides what kind of group it is.
      const kept = group?.['type'] === undefined ? {} : { type: group['type'] };
      return call.generic({ body: { ...body, ...kept, profile } });
    },
    'GET /api/v1/groups'(call) {
      const { query, world } = call;
      const reply = call.generic();
      if (!expanded(query['expand']).includes('stats')) return reply;
      settleMembers(world);
      return embedding(reply, ({ id }) => ({ stats: statsOf(String(id), world) }));
    },
  },
  events: {
    'POST /api/v1/groups': 'group.lifecycle.create',
    'PUT /api/v1/groups/{groupId}': 'group.profile.update',
    'DELETE /api/v1/groups/{groupId}': 'group.lifecycle.delete',
  },
  populate: createEveryone,
});

function statsOf(id: string, world: World): JsonObject {
  const href = `${world.orgUrl}${GROUPS}/${id}`;
  return {
    usersCount: membersOf(world, id).length,
    appsCount: world.store.relation(APPS_OF).rights(`${GROUPS}/${id}/apps`).length,
    groupPushMappingsCount: 0,
    hasAdminPrivilege: world.store.collection(`${GROUPS}/${id}/roles`).size > 0,
    _links: {
      self: { href: `${world.orgUrl}${GROUPS}?filter=${encodeURIComponent(`id eq "${id}"`)}` },
      group: { href },
      users: { href: `${href}/users` },
      apps: { href: `${href}/apps` },
    },
  };
}
