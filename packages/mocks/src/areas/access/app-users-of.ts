import { OktaFault } from '../../runtime/engine/fault.js';
import { isJsonObject, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS, USERS } from '../paths.js';
import { profileFor } from './app-user-profile.js';
import { settleMembers } from './apply-rules.js';
import { isMember, membersOf } from './membership.js';

const usersPath = (app: string): string => `${APPS}/${app}/users`;
const groupsPath = (app: string): string => `${APPS}/${app}/groups`;

/** The assignments that the mock has made: `USER:00u…` directly, `GROUP:00u…` until the user leaves the group. */
const MADE = '#appUsersMade';

/** Updates the users of an application: adds those of its groups, and removes those who are no longer entitled. */
export function settleAppUsers(app: string, world: World): void {
  settleMembers(world);
  const users = world.store.collection(usersPath(app));
  const byGroup = new Set(groupsInOrder(app, world).flatMap((group) => membersOf(world, group)));
  for (const made of world.store.relation(MADE).rights(app)) {
    const [scope = '', user = ''] = made.split(':');
    const stays = isEntitled(user, world) && (scope === 'USER' || byGroup.has(user));
    if (!stays) unassign(app, user, world);
  }
  for (const user of byGroup) {
    if (!users.has(user) && isEntitled(user, world)) assign(app, user, 'GROUP', {}, world);
  }
}

/** Deactivated users have no applications. */
function isEntitled(user: string, { store }: World): boolean {
  const status = store.collection(USERS).get(user)?.['status'];
  return status !== undefined && status !== 'DEPROVISIONED';
}

export function groupsInOrder(app: string, { store }: World): string[] {
  const groups = store.collection(groupsPath(app)).entries();
  const priority = (item: JsonObject): number => Number(item['priority'] ?? 0);
  return groups.toSorted(([, a], [, b]) => priority(a) - priority(b)).map(([id]) => id);
}

/** The group through which a user has an application. */
export function groupOf(app: string, user: string, world: World): string | undefined {
  const groups = groupsInOrder(app, world);
  return groups.find((group) => isMember(world, group, user)) ?? groups[0];
}

/** Gives an application to a user. */
export function assign(
  app: string,
  user: string,
  scope: 'USER' | 'GROUP',
  sent: JsonObject,
  world: World,
): JsonObject {
  const { store } = world;
  forgetMade(app, user, world);
  const made = newAppUser(app, user, scope, sent, world);
  store.collection(usersPath(app)).set(user, made);
  store.relation(MADE).add(app, `${scope}:${user}`);
  return made;
}

export function unassign(app: string, user: string, world: World): void {
  forgetMade(app, user, world);
  world.store.collection(usersPath(app)).delete(user);
}

/** Removes all applications of a user. They do not come back when the user is activated again. */
export function leaveApps(user: string, world: World): void {
  for (const app of world.store.collection(APPS).ids()) {
    if (world.store.collection(usersPath(app)).has(user)) unassign(app, user, world);
  }
}

function forgetMade(app: string, user: string, { store }: World): void {
  for (const scope of ['USER', 'GROUP']) store.relation(MADE).remove(app, `${scope}:${user}`);
}

function newAppUser(
  app: string,
  id: string,
  scope: string,
  sent: JsonObject,
  { store, clock }: World,
): JsonObject {
  const now = clock.iso();
  const user = store.collection(USERS).get(id) ?? {};
  const profile = objectIn(user, 'profile');
  const given = objectIn(sent, 'credentials');
  const before = store.collection(usersPath(app)).get(id);
  const item = store.collection(APPS).get(app) ?? {};
  return {
    id,
    externalId: null,
    created: before?.['created'] ?? now,
    lastUpdated: now,
    scope,
    status: 'ACTIVE',
    statusChanged: before?.['statusChanged'] ?? now,
    passwordChanged: hasPassword(given, item) ? now : null,
    syncState: 'DISABLED',
    credentials: shownCredentials(given, profile['login'], item),
    profile: {
      ...profileFor(item, profile),
      ...(isJsonObject(sent['profile']) && sent['profile']),
    },
  };
}

/** Whether a password was sent to an application that has a password for each user. */
export function hasPassword({ password }: JsonObject, { credentials }: JsonObject): boolean {
  const takes = isJsonObject(credentials) && credentials['scheme'] !== undefined;
  return takes && isJsonObject(password) && typeof password['value'] === 'string';
}

/** Schemes in which a user has no password of one's own. */
const NO_PASSWORDS = ['SHARED_USERNAME_AND_PASSWORD', 'EXTERNAL_PASSWORD_SYNC'];

/** Refuses a password for a user where the application's scheme has none, as Okta's documentation says. */
export function refusePassword(given: JsonObject, app: JsonObject): void {
  const { scheme } = objectIn(app, 'credentials');
  if (!hasPassword(given, app) || !NO_PASSWORDS.includes(String(scheme))) return;
  throw new OktaFault(
    400,
    'E0000041',
    'Credentials should not be set on this resource based on the scheme.',
    ['User level credentials should not be provided for this scheme.'],
  );
}

/** Credentials as they are shown: an empty object stands for a password. */
export function shownCredentials(
  given: JsonObject,
  login: Json | undefined,
  app: JsonObject,
): JsonObject {
  const { password: _password, ...rest } = given;
  return { userName: login ?? null, ...rest, ...(hasPassword(given, app) && { password: {} }) };
}
