import { OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Params, Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { addMember } from '../access/membership.js';
import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';
import { GROUPS, USERS } from '../paths.js';
import { brief } from './brief.js';
import { keepSecrets, REALMS, shownCredentials } from './credentials.js';
import { etagOf } from './etag.js';
import { loginOf } from './login-of.js';
import { checkProfile } from './profile.js';
import { defaultTypeId } from './type-ids.js';
import { userLinks } from './user-links.js';

/** Attributes that a profile always shows. */
const SHOWN: JsonObject = {
  firstName: null,
  lastName: null,
  mobilePhone: null,
  secondEmail: null,
};

/** Since this date a password counts as a change of the status of a staged user. */
const STAGED = Date.UTC(2023, 6, 27);

/** The id of a user by login, by the part of the login before the @ if it is unique, or by `me`. */
function resolve(name: string, { store }: World): string | undefined {
  const users = store.collection(USERS);
  if (name === 'me') return users.has(OWNER) ? OWNER : users.ids()[0];
  const wanted = name.toLowerCase();
  const logins = users.entries().map(([id, user]) => [id, loginOf(user).toLowerCase()] as const);
  const exact = logins.find(([, login]) => login === wanted);
  if (exact !== undefined) return exact[0];
  const short = logins.filter(([, login]) => login.slice(0, login.indexOf('@')) === wanted);
  return short.length === 1 ? short[0]?.[0] : undefined;
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

/** The profile as it is stored: without attributes that are null, except those that are always shown. */
function profileOf(sent: JsonObject): JsonObject {
  const set = Object.entries(sent).filter(([, value]) => value !== null);
  return { ...SHOWN, ...Object.fromEntries(set) };
}

/** Checks and creates a user. */
function createUser({ query, body: sent, world, present }: RouteCall): Reply {
  const profile = objectIn(sent, 'profile');
  checkProfile(profile, { subject: 'newUser', whole: true, type: sent['type'] }, world);
  refuseDuplicate(String(profile['login']), undefined, world);
  const groups = Array.isArray(sent['groupIds']) ? sent['groupIds'].map(String) : [];
  for (const group of groups) {
    if (world.store.collection(GROUPS).has(group)) continue;
    throw new OktaFault(404, 'E0000007', `Not found: Resource not found: ${group} (UserGroup)`);
  }
  const id = world.newId('00u');
  const now = world.clock.iso();
  const hasPassword = keepSecrets(id, sent['credentials'], world);
  const status = statusOf(query, hasPassword, sent['credentials']);
  const type = isJsonObject(sent['type']) ? sent['type']['id'] : undefined;
  const user: JsonObject = {
    id,
    status,
    created: now,
    activated: status === 'STAGED' ? null : now,
    statusChanged: status === 'STAGED' && !(hasPassword && world.asOf >= STAGED) ? null : now,
    lastLogin: null,
    lastUpdated: now,
    passwordChanged: hasPassword ? now : null,
    ...(world.asOf >= REALMS && { realmId: realmOf(world) }),
    type: { id: type ?? defaultTypeId(world) },
    profile: profileOf(profile),
    credentials: shownCredentials(id, sent['credentials'], profile, world),
  };
  world.store.collection(USERS).set(id, user);
  for (const group of groups) addMember(world, group, id);
  return { status: 200, body: present(USERS, `${USERS}/${id}`, user) };
}

/** The id of the default realm. */
function realmOf({ store, newId }: World): string {
  const known = store.single('#default-realm')?.['id'];
  if (typeof known === 'string') return known;
  const id = newId('guo');
  store.setSingle('#default-realm', { id });
  return id;
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

/** `POST` merges the profile, `PUT` replaces it; both may change credentials. */
function writeUser({ id, body: sent, world, present }: RouteCall, whole: boolean): Reply {
  const users = world.store.collection(USERS);
  const user = users.get(id) ?? {};
  const before = objectIn(user, 'profile');
  const profile = objectIn(sent, 'profile');
  const next = whole ? profile : { ...before, ...profile };
  if (sent['profile'] !== undefined) {
    checkProfile(next, { subject: 'user', whole, type: user['type'] }, world);
  }
  const login = next['login'] ?? before['login'];
  refuseDuplicate(String(login), id, world);
  const changedPassword = keepSecrets(id, sent['credentials'], world);
  const now = world.clock.iso();
  const kept = sent['profile'] === undefined ? before : profileOf({ ...next, login });
  const changed: JsonObject = {
    ...user,
    profile: kept,
    lastUpdated: now,
    ...(changedPassword && { passwordChanged: now }),
    ...((sent['credentials'] !== undefined || 'credentials' in user) && {
      credentials:
        sent['credentials'] === undefined
          ? user['credentials']
          : shownCredentials(id, sent['credentials'], kept, world, user['credentials']),
    }),
  };
  users.set(id, changed);
  return { status: 200, body: present(USERS, `${USERS}/${id}`, changed) };
}

/** Users. Their lifecycle and credentials have modules of their own. */
export const users = defineBehaviour({
  resources: { [USERS]: { entity: 'User', prefix: '00u', resolve, links: userLinks } },
  handlers: {
    'POST /api/v1/users': createUser,
    'POST /api/v1/users/{userId}': (call) => writeUser(call, false),
    'PUT /api/v1/users/{userId}': (call) => writeUser(call, true),
    'GET /api/v1/users': (call) => brief(call.generic()),
    'GET /api/v1/users/{userId}'(call) {
      const reply = call.generic();
      return { ...reply, headers: { etag: etagOf(reply.body) } };
    },
  },
  events: {
    'POST /api/v1/users': 'user.lifecycle.create',
    'POST /api/v1/users/{userId}': 'user.account.update_profile',
    'PUT /api/v1/users/{userId}': 'user.account.update_profile',
  },
});
