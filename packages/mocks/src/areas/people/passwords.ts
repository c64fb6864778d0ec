import { OktaFault, notAllowedInState } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { groupsOf } from '../access/membership.js';
import { USERS } from '../paths.js';
import { keepSecrets, normal, secretsOf, shownCredentials } from './credentials.js';
import { clearText, reuse, weakness } from './password-policy.js';
import { setStatus } from './set-status.js';

function refused(cause: string): OktaFault {
  return new OktaFault(403, 'E0000014', 'Update of credentials failed', [cause]);
}

function valueOf(password: unknown): string | undefined {
  const value = isJsonObject(password) ? password['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Refuses a password that is not the user's. */
function checkPassword(userId: string, given: unknown, world: World, cause: string): void {
  if (secretsOf(userId, world).password !== valueOf(given)) throw refused(cause);
}

/** Refuses a password that the policy of the user does not allow. @param strict Whether those used before are not allowed. */
function refuseBad(userId: string, credentials: JsonObject, world: World, strict: boolean): void {
  const password = clearText(credentials);
  if (password === undefined) return;
  const groups = groupsOf(world, userId);
  const profile = objectIn(world.store.collection(USERS).get(userId) ?? {}, 'profile');
  const why =
    weakness(password, { profile, groups }, world) ??
    (strict ? reuse(password, userId, groups, world) : undefined);
  if (why !== undefined) throw refused(why);
}

/** Stores credentials, and answers with what may be shown of them. */
function store(userId: string, credentials: JsonObject, world: World, status?: string): Reply {
  const users = world.store.collection(USERS);
  const user = users.get(userId) ?? {};
  const changedPassword = keepSecrets(userId, credentials, world);
  const profile = objectIn(user, 'profile');
  const shown = shownCredentials(userId, credentials, profile, world, user['credentials']);
  const now = world.clock.iso();
  const rest = { credentials: shown, ...(changedPassword && { passwordChanged: now }) };
  if (status === undefined) users.set(userId, { ...user, ...rest, lastUpdated: now });
  else setStatus(userId, status, world, rest);
  const { emails: _emails, ...body } = shown;
  return { status: 200, body };
}

type UserCall = RouteCall<'/{userId}'>;

/** Begins a recovery. Answers with a link where no mail is sent. */
function oneTimeToken({ params, query, world }: UserCall): Reply {
  const status = String(world.store.collection(USERS).get(params.userId)?.['status']);
  if (!['ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY'].includes(status)) throw notAllowedInState();
  setStatus(params.userId, 'RECOVERY', world);
  if (query['sendEmail'] !== false) return { status: 200, body: {} };
  const resetPasswordUrl = `${world.orgUrl}/signin/reset-password/${world.newToken(20)}`;
  return { status: 200, body: { resetPasswordUrl } };
}

/** Sets a new password for the answer to the recovery question. */
function setNewPassword({ params, body: sent, world }: UserCall): Reply {
  const question = sent['recovery_question'];
  const answer = isJsonObject(question) ? String(question['answer'] ?? '') : '';
  if (secretsOf(params.userId, world).answer !== normal(answer)) {
    const summary = 'The recovery question answer did not match our records.';
    throw new OktaFault(403, 'E0000087', summary);
  }
  refuseBad(params.userId, { password: sent['password'] }, world, true);
  return store(params.userId, { password: sent['password'] }, world, 'ACTIVE');
}

/** Passwords and recovery questions. */
export const passwords = defineBehaviour({
  handlers: {
    'POST /api/v1/users/{userId}/credentials/change_password'(call) {
      const { params, body: sent, query, world } = call;
      const { userId } = params;
      const status = String(world.store.collection(USERS).get(userId)?.['status']);
      if (!['ACTIVE', 'PASSWORD_EXPIRED', 'STAGED', 'RECOVERY'].includes(status)) {
        throw notAllowedInState();
      }
      checkPassword(userId, sent['oldPassword'], world, 'Old Password is not correct');
      const credentials: JsonObject = { password: { value: valueOf(sent['newPassword']) ?? null } };
      refuseBad(userId, credentials, world, query['strict'] === true);
      return store(userId, credentials, world, status === 'STAGED' ? 'STAGED' : 'ACTIVE');
    },
    'POST /api/v1/users/{userId}/credentials/change_recovery_question'({
      params,
      body: sent,
      world,
    }) {
      checkPassword(params.userId, sent['password'], world, 'Password is not correct');
      return store(params.userId, { recovery_question: sent['recovery_question'] }, world);
    },
    'POST /api/v1/users/{userId}/credentials/forgot_password': (call) =>
      call.sent === undefined ? oneTimeToken(call) : setNewPassword(call),
    'POST /api/v1/users/{userId}/credentials/forgot_password_recovery_question': setNewPassword,
  },
  events: {
    'POST /api/v1/users/{userId}/credentials/change_password': 'user.account.update_password',
    'POST /api/v1/users/{userId}/credentials/change_recovery_question':
      'user.account.update_secondary_email',
    'POST /api/v1/users/{userId}/credentials/forgot_password': 'user.account.reset_password',
    'POST /api/v1/users/{userId}/credentials/forgot_password_recovery_question':
      'user.account.reset_password',
  },
});
