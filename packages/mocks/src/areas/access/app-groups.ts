import { notFound } from '../../runtime/engine/fault.js';
import type { Call } from '../../runtime/engine/types.js';
import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { APPS, GROUPS } from '../paths.js';
import { APPS_OF, assignGroup } from './assign-group.js';
import { embedding, expanded } from './embed.js';

const APP_GROUPS = `${APPS}/{appId}/groups`;

function groupOf(id: string, { store }: World, present: Call['present']): JsonObject {
  return present(GROUPS, `${GROUPS}/${id}`, store.collection(GROUPS).get(id) ?? { id });
}

/** Assignments of applications to groups. */
export const appGroups = defineBehaviour({
  resources: {
    [APP_GROUPS]: {
      entity: 'ApplicationGroupAssignment',
      links: (_standard, item, href, { orgUrl }) => ({
        app: { href: href.slice(0, href.indexOf('/groups')) },
        self: link(href),
        group: { href: `${orgUrl}${GROUPS}/${String(item['id'])}` },
      }),
    },
  },
  handlers: {
    'PUT /api/v1/apps/{appId}/groups/{groupId}'({
      params,
      body,
      world,
      operation,
      present,
      event,
    }) {
      const { appId, groupId } = params;
      if (!world.store.collection(GROUPS).has(groupId)) throw notFound(groupId, 'UserGroup');
      const made = assignGroup(appId, groupId, body, world);
      event({ eventType: 'group.application_assignment.add', target: targets(params) });
      const path = `${APPS}/${appId}/groups/${groupId}`;
      return { status: operation.status, body: present(APP_GROUPS, path, made) };
    },
    'DELETE /api/v1/apps/{appId}/groups/{groupId}'(call) {
      const { params, world, event } = call;
      const { appId, groupId } = params;
      const reply = call.generic();
      world.store.relation(APPS_OF).remove(`${GROUPS}/${groupId}/apps`, appId);
      event({ eventType: 'group.application_assignment.remove', target: targets(params) });
      return reply;
    },
    'GET /api/v1/apps/{appId}/groups/{groupId}'(call) {
      const { query, world, present } = call;
      const reply = call.generic();
      if (!expanded(query['expand']).includes('group')) return reply;
      return embedding(reply, ({ id }) => ({ group: groupOf(String(id), world, present) }));
    },
    'GET /api/v1/apps/{appId}/groups'(call) {
      const { query, world, present } = call;
      const reply = call.generic();
      if (!expanded(query['expand']).includes('group')) return reply;
      return embedding(reply, ({ id }) => ({ group: groupOf(String(id), world, present) }));
    },
  },
});

function targets(params: { readonly appId: string; readonly groupId: string }) {
  return [
    { id: params.groupId, type: 'UserGroup' },
    { id: params.appId, type: 'AppInstance' },
  ];
}
