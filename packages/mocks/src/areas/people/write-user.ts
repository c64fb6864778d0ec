import type { OperationFacts } from '../../runtime/engine/facts.js';
import { malformed, OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import { within, withoutRemoved } from '../../runtime/engine/merge.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Params, Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { addMember, groupsOf } from '../access/membership.js';
import { GROUPS, USERS } from '../paths.js';
import { keepSecrets, shownCredentials } from './credentials.js';
import { loginOf } from './login-of.js';
import { newUser, profileOf } from './new-user.js';
import { clearText, type PasswordOwner, reuse, weakness } from './password-policy.js';
import { checkProfile } from './profile.js';
import { TYPES } from './type-ids.js';

/** What a client may send of a user; more makes a body that is not one of a user. */
const SENT = ['profile', 'credentials', 'groupIds', 'type', 'realmId'];
const READ = [
  'id',
  'status',
  'created',
  'activated',
  'statusChanged',
  'transitioningToStatus',
  'lastLogin',
  'lastUpdated',
  'passwordChanged',
  '_links',
  '_embedded',
];

function refuseOthers(sent: JsonObject): void {
  if (Object.keys(sent).some((key) => ![...SENT, ...READ].includes(key))) throw malformed();
}

function refuseDuplicate(login: string, except: string | undefined, { store }: World): void {
  const taken = store
    .collection(USERS)
    .entries()
    .some(([id, user]) => id !== except && loginOf(user).toLowerCase() === login.toLowerCase());
  if (!taken) return;
  throw validationFailed('login', [
    'login: An object with this field already exists in the current organization',
  ]);
}

function refusePassword(why: string | undefined): void {
  if (why !== undefined) throw validationFailed('password', [`password: ${why}`]);
}

function refuseWeak(sent: JsonObject, owner: PasswordOwner, world: World): void {
  const password = clearText(sent['credentials']);
  if (password !== undefined) refusePassword(weakness(password, owner, world));
}

/** The profile without the attributes that null removes. */
function left(profile: JsonObject, { removedByNull = [] }: OperationFacts): JsonObject {
  return withoutRemoved(profile, within(removedByNull, 'profile').inside);
}

/** Checks and creates a user. */
export function createUser({ operation, query, body: sent, world, present }: RouteCall): Reply {
  refuseOthers(sent);
  const asked = objectIn(sent, 'profile');
  const profile = left(asked, operation);
  checkProfile(asked, { subject: 'newUser', whole: true, type: sent['type'] }, world);
  refuseDuplicate(String(profile['login']), undefined, world);
  const groups = Array.isArray(sent['groupIds']) ? sent['groupIds'].map(String) : [];
  for (const group of groups) {
    if (world.store.collection(GROUPS).has(group)) continue;
    throw new OktaFault(404, 'E0000007', `Not found: Resource not found: ${group} (UserGroup)`);
  }
  refuseWeak(sent, { profile, groups }, world);
  const id = world.newId('00u');
  const hasPassword = keepSecrets(id, sent['credentials'], world);
  const status = statusOf(query, hasPassword, sent['credentials']);
  const { credentials, type, realmId } = sent;
  const user = newUser({ id, status, profile, credentials, type, realmId }, world);
  world.store.collection(USERS).set(id, user);
  for (const group of groups) addMember(world, group, id);
  return { status: 200, body: present(USERS, `${USERS}/${id}`, user) };
}

function statusOf(
  { activate, nextLogin }: Params,
  hasPassword: boolean,
  credentials: unknown,
): string {
  if (activate === false) return 'STAGED';
  if (hasPassword) return nextLogin === 'changePassword' ? 'PASSWORD_EXPIRED' : 'ACTIVE';
  const provider = isJsonObject(credentials) ? credentials['provider'] : undefined;
  const elsewhere =
    isJsonObject(provider) && ['FEDERATION', 'SOCIAL'].includes(String(provider['type']));
  return elsewhere ? 'ACTIVE' : 'PROVISIONED';
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** `POST` merges the profile, `PUT` replaces it, and may give the user another type. Both may change credentials. */
export function writeUser(call: RouteCall, whole: boolean): Reply {
  const { operation, id, body: sent, query, world, present } = call;
  refuseOthers(sent);
  const users = world.store.collection(USERS);
  const user = users.get(id) ?? {};
  const type = whole ? typeOf(sent, user, world) : user['type'];
  const profile = profileAfter(sent, user, whole);
  if (isJsonObject(sent['profile'])) {
    checkProfile(profile, { subject: 'user', whole, type }, world);
  }
  refuseDuplicate(loginOf({ profile }), id, world);
  const groups = groupsOf(world, id);
  refuseWeak(sent, { profile, groups }, world);
  const password = clearText(sent['credentials']);
  if (query['strict'] === true && password !== undefined) {
    refusePassword(reuse(password, id, groups, world));
  }
  const changedPassword = keepSecrets(id, sent['credentials'], world);
  const now = world.clock.iso();
  const kept = isJsonObject(sent['profile']) ? profileOf(left(profile, operation)) : profile;
  const changed: JsonObject = {
    ...user,
    ...(type !== undefined && { type }),
    ...('realmId' in user && isText(sent['realmId']) && { realmId: sent['realmId'] }),
    profile: kept,
    lastUpdated: now,
    ...(changedPassword && { passwordChanged: now }),
    ...(isJsonObject(sent['credentials']) && {
      credentials: shownCredentials(id, sent['credentials'], kept, world, user['credentials']),
    }),
  };
  users.set(id, changed);
  return { status: 200, body: present(USERS, `${USERS}/${id}`, changed) };
}

function profileAfter(sent: JsonObject, user: JsonObject, whole: boolean): JsonObject {
  const before = objectIn(user, 'profile');
  if (!isJsonObject(sent['profile'])) return before;
  const profile = objectIn(sent, 'profile');
  return whole ? profile : { ...before, ...profile };
}

function typeOf(sent: JsonObject, user: JsonObject, { store }: World): JsonObject[string] {
  const { id } = objectIn(sent, 'type');
  return typeof id === 'string' && store.collection(TYPES).has(id) ? { id } : user['type'];
}
