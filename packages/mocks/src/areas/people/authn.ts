import { malformed, OktaFault } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { groupsOf } from '../access/membership.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';
import { secretsOf } from './credentials.js';
import { loginOf } from './login-of.js';
import { passwordSettings } from './password-policy.js';
import { setStatus } from './set-status.js';

/** Lifetime of a transaction and of its session token, in milliseconds. */
const LIFETIME = 300_000;

/** Where the mock remembers whom it gave which session token. */
const TOKENS = '#sessionTokens';

/** Where it counts the wrong passwords of each user. */
const failuresAt = (id: string): string => `${USERS}/${id}/#failures`;

/** Wrong passwords after which a user is locked out, by a policy that does not say. */
const ATTEMPTS = 10;

/** `POST /api/v1/authn`: checks a password, and gives a session token. A second factor is never asked for. */
export function authenticate({ body: sent, world, event }: RouteCall): Reply {
  const { username, password } = sent;
  if (typeof username !== 'string' || typeof password !== 'string') throw malformed();
  const [id, user] = userNamed(username, world) ?? [];
  if (id === undefined || user === undefined) throw wrong();
  const status = String(user['status']);
  if (!['ACTIVE', 'PASSWORD_EXPIRED'].includes(status)) throw wrong();
  if (secretsOf(id, world).password !== password) {
    countFailure(id, world);
    throw wrong();
  }
  world.store.setSingle(failuresAt(id), { count: 0 });
  const target = [{ id, type: 'User' }];
  event({ eventType: 'user.session.start', displayMessage: 'User login to Okta', target });
  return { status: 200, body: transaction(id, user, status, world) };
}

function wrong(): OktaFault {
  return new OktaFault(401, 'E0000004', 'Authentication failed');
}

function userNamed(name: string, { store }: World): readonly [string, JsonObject] | undefined {
  const wanted = name.toLowerCase();
  const users = store.collection(USERS).entries();
  const login = (user: JsonObject): string => loginOf(user).toLowerCase();
  const short = users.filter(([, user]) => login(user).split('@')[0] === wanted);
  return (
    users.find(([, user]) => login(user) === wanted) ?? (short.length === 1 ? short[0] : undefined)
  );
}

/** Locks a user out after as many wrong passwords as the policy allows. Zero allows any number. */
function countFailure(id: string, world: World): void {
  const count = Number(world.store.single(failuresAt(id))?.['count'] ?? 0) + 1;
  const { maxAttempts } = objectIn(passwordSettings(groupsOf(world, id), world), 'lockout');
  const most = typeof maxAttempts === 'number' ? maxAttempts : ATTEMPTS;
  const isLocked = most > 0 && count >= most;
  world.store.setSingle(failuresAt(id), { count: isLocked ? 0 : count });
  if (isLocked) setStatus(id, 'LOCKED_OUT', world);
}

function transaction(id: string, user: JsonObject, status: string, world: World): JsonObject {
  const { orgUrl, clock, newToken, store } = world;
  const expiresAt = new Date(clock.now() + LIFETIME).toISOString();
  const cancel = link(`${orgUrl}/api/v1/authn/cancel`, 'POST');
  const shared = { expiresAt, status, _embedded: { user: shown(id, user) }, _links: { cancel } };
  if (status === 'PASSWORD_EXPIRED') return { ...shared, stateToken: `00${newToken(40)}` };
  const sessionToken = `20111${newToken(50)}`;
  store.collection(TOKENS).set(sessionToken, { userId: id, expiresAt });
  store.collection(USERS).set(id, { ...user, lastLogin: clock.iso() });
  return { ...shared, status: 'SUCCESS', sessionToken };
}

function shown(id: string, user: JsonObject): JsonObject {
  const { login, firstName, lastName, locale, timezone } = objectIn(user, 'profile');
  return {
    id,
    passwordChanged: user['passwordChanged'],
    profile: {
      login,
      firstName,
      lastName,
      locale: locale ?? 'en_US',
      timeZone: timezone ?? 'America/Los_Angeles',
    },
  };
}

/**
 * Takes a session token, which is good once. The mock gives them out, and takes each other text that looks like one of Okta's.
 *
 * @returns The id of the user to whom it was given; undefined for a token that the mock did not give.
 */
export function redeem(token: unknown, { store, clock }: World): string | undefined {
  const all = store.collection(TOKENS);
  if (typeof token !== 'string' || !token.startsWith('20111')) throw refusedToken();
  const given = all.get(token);
  const expiresAt = String(given?.['expiresAt'] ?? '');
  if (given?.['isUsed'] === true || (expiresAt !== '' && Date.parse(expiresAt) <= clock.now())) {
    throw refusedToken();
  }
  all.set(token, { ...given, isUsed: true });
  return typeof given?.['userId'] === 'string' ? given['userId'] : undefined;
}

function refusedToken(): OktaFault {
  return new OktaFault(401, 'E0000004', 'Authentication failed', [
    'sessionToken: The mock takes each that POST /api/v1/authn gave, and each text that begins with 20111, once.',
  ]);
}
