import { notFound, validationFailed } from '../../runtime/engine/fault.js';
import type { Call, EventDraft } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { PASSWORD } from '../secrets.js';
import { APPS, GROUPS, USERS } from '../paths.js';
import {
  assign,
  groupOf,
  hasPassword,
  refusePassword,
  settleAppUsers,
  shownCredentials,
  unassign,
} from './app-users-of.js';
import { embedding, expanded } from './embed.js';

const APP_USERS = `${APPS}/{appId}/users`;

interface Names {
  readonly appId: string;
  readonly userId: string;
}

/** The assignment. Throws `E0000007` with the id that Okta gives an assignment there: both ids, concatenated. */
function existing({ appId, userId }: Names, world: World): JsonObject {
  settleAppUsers(appId, world);
  const found = world.store.collection(`${APPS}/${appId}/users`).get(userId);
  if (found === undefined) throw notFound(userId + appId, 'AppUser');
  return found;
}

function event(verb: string, { appId, userId }: Names): EventDraft {
  return {
    eventType: `application.user_membership.${verb}`,
    target: [
      { id: userId, type: 'AppUser' },
      { id: appId, type: 'AppInstance' },
    ],
  };
}

function userOf(id: string, { store, orgUrl }: World, present: Call['present']): JsonObject {
  const user = store.collection(USERS).get(id) ?? { id, _links: { self: { href: orgUrl } } };
  return present(USERS, `${USERS}/${id}`, user);
}

/** Assignments of applications to users. */
export const appUsers = defineBehaviour({
  resources: {
    [APP_USERS]: {
      entity: 'AppUser',
      hidden: () => PASSWORD,
      links: (_standard, item, href, world) => {
        const [, app = ''] = /apps\/([^/]+)\/users/.exec(href) ?? [];
        const { orgUrl } = world;
        return {
          app: { href: `${orgUrl}${APPS}/${app}` },
          user: { href: `${orgUrl}${USERS}/${String(item['id'])}` },
          ...(item['scope'] === 'GROUP' && groupLink(app, String(item['id']), world)),
        };
      },
    },
  },
  handlers: {
    'POST /api/v1/apps/{appId}/users'({
      params,
      body: sent,
      world,
      operation,
      present,
      event: write,
    }) {
      const { appId } = params;
      const userId = String(sent['id'] ?? '');
      const user = world.store.collection(USERS).get(userId);
      if (user === undefined) throw notFound(userId, 'User');
      if (user['status'] === 'DEPROVISIONED') {
        throw validationFailed('user', ['user: A deactivated user cannot be assigned.']);
      }
      const app = world.store.collection(APPS).get(appId) ?? {};
      refusePassword(objectIn(sent, 'credentials'), app);
      const made = assign(appId, userId, 'USER', sent, world);
      write(event('add', { appId, userId }));
      const path = `${APPS}/${appId}/users/${userId}`;
      return { status: operation.status, body: present(APP_USERS, path, made) };
    },
    'POST /api/v1/apps/{appId}/users/{userId}'({
      params,
      body: sent,
      world,
      operation,
      present,
      event: write,
    }) {
      const { appId, userId } = params;
      const old = existing(params, world);
      const app = world.store.collection(APPS).get(appId) ?? {};
      const given = objectIn(sent, 'credentials');
      refusePassword(given, app);
      const credentials = objectIn(old, 'credentials');
      const profile = objectIn(old, 'profile');
      const changed: JsonObject = {
        ...old,
        lastUpdated: world.clock.iso(),
        ...(hasPassword(given, app) && { passwordChanged: world.clock.iso() }),
        credentials: { ...credentials, ...shownCredentials(given, credentials['userName'], app) },
        profile: { ...profile, ...(isJsonObject(sent['profile']) && sent['profile']) },
      };
      world.store.collection(`${APPS}/${appId}/users`).set(userId, changed);
      write(event('update', params));
      const path = `${APPS}/${appId}/users/${userId}`;
      return { status: operation.status, body: present(APP_USERS, path, changed) };
    },
    'DELETE /api/v1/apps/{appId}/users/{userId}'({ params, world, operation, event: write }) {
      existing(params, world);
      unassign(params.appId, params.userId, world);
      write(event('remove', params));
      return { status: operation.status };
    },
    'GET /api/v1/apps/{appId}/users/{userId}'(call) {
      const { params, query, world, present } = call;
      existing(params, world);
      const reply = call.generic();
      if (!expanded(query['expand']).includes('user')) return reply;
      return embedding(reply, ({ id }) => ({ user: userOf(String(id), world, present) }));
    },
    'GET /api/v1/apps/{appId}/users'(call) {
      const { params, query, world, present } = call;
      settleAppUsers(params.appId, world);
      const reply = call.generic();
      if (!expanded(query['expand']).includes('user')) return reply;
      return embedding(reply, ({ id }) => ({ user: userOf(String(id), world, present) }));
    },
  },
});

function groupLink(app: string, user: string, world: World): JsonObject {
  const group = groupOf(app, user, world);
  const profile = world.store.collection(GROUPS).get(group ?? '')?.['profile'];
  const name = isJsonObject(profile) ? profile['name'] : 'Everyone';
  return { group: { name, href: `${world.orgUrl}${GROUPS}/${group ?? 'everyone'}` } };
}
