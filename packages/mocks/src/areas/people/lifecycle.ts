import { notAllowedInState, OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { USERS } from '../paths.js';
import { secretsOf, setSecrets } from './credentials.js';
import { setStatus } from './set-status.js';

/** A call about one user. */
type UserCall = RouteCall<'/{userId}'>;

function userOf({ params, world }: UserCall): JsonObject {
  return world.store.collection(USERS).get(params.userId) ?? {};
}

const nothing: Reply = { status: 200, body: {} };

/** A handler that changes the status, and refuses users whose status is not in `from`. */
function change(from: readonly string[], to: string, refusal: () => OktaFault) {
  return (call: UserCall): Reply => {
    if (!from.includes(String(userOf(call)['status']))) throw refusal();
    setStatus(call.params.userId, to, call.world);
    return nothing;
  };
}

/** Since this date activation links are of this form, according to the recordings. */
const TOKENS = Date.UTC(2025, 8, 1);

/** The activation link, where no mail is sent. */
function activation({ query, world }: UserCall): Reply {
  if (query['sendEmail'] !== false) return nothing;
  const activationToken = world.newToken(20);
  const path =
    world.asOf >= TOKENS ? `tokens/${activationToken}/verify` : `welcome/${activationToken}`;
  const activationUrl = `${world.orgUrl}/${path}`;
  return { status: 200, body: { activationUrl, activationToken } };
}

function activate(call: UserCall): Reply {
  const { params, world } = call;
  if (!['STAGED', 'DEPROVISIONED'].includes(String(userOf(call)['status']))) {
    throw new OktaFault(403, 'E0000016', 'Activation failed because the user is already active');
  }
  const status = secretsOf(params.userId, world).password === undefined ? 'PROVISIONED' : 'ACTIVE';
  setStatus(params.userId, status, world, { activated: world.clock.iso() });
  return activation(call);
}

function reactivate(call: UserCall): Reply {
  if (!['PROVISIONED', 'RECOVERY'].includes(String(userOf(call)['status'])))
    throw notAllowedInState();
  setStatus(call.params.userId, 'PROVISIONED', call.world);
  return activation(call);
}

function deactivate(call: UserCall): Reply {
  if (userOf(call)['status'] === 'DEPROVISIONED') throw notAllowedInState();
  setStatus(call.params.userId, 'DEPROVISIONED', call.world);
  return nothing;
}

/** The first call deactivates, the second deletes. */
function deactivateOrDelete(call: UserCall): Reply {
  const { params, world, event } = call;
  const isGoing = userOf(call)['status'] === 'DEPROVISIONED';
  const target = [{ id: params.userId, type: 'User' }];
  event({ eventType: `user.lifecycle.${isGoing ? 'delete.initiated' : 'deactivate'}`, target });
  if (isGoing) return call.generic();
  setStatus(params.userId, 'DEPROVISIONED', world);
  return { status: 204 };
}

const WITH_PASSWORD = ['ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY', 'LOCKED_OUT'];

function resetPassword(call: UserCall): Reply {
  const { params, query, world } = call;
  const status = String(userOf(call)['status']);
  if (![...WITH_PASSWORD, 'PROVISIONED'].includes(status)) throw notAllowedInState();
  setStatus(params.userId, 'RECOVERY', world);
  if (query['sendEmail'] !== false) return nothing;
  return {
    status: 200,
    body: { resetPasswordUrl: `${world.orgUrl}/reset_password/${world.newToken(20)}` },
  };
}

function expirePassword(call: UserCall): JsonObject {
  if (!WITH_PASSWORD.includes(String(userOf(call)['status']))) throw notAllowedInState();
  return setStatus(call.params.userId, 'PASSWORD_EXPIRED', call.world);
}

function expired(call: UserCall): Reply {
  const user = expirePassword(call);
  return { status: 200, body: call.present(USERS, `${USERS}/${call.params.userId}`, user) };
}

function withTempPassword(call: UserCall): Reply {
  expirePassword(call);
  const tempPassword = call.world.newToken(8);
  setSecrets(call.params.userId, { password: tempPassword }, call.world);
  return { status: 200, body: { tempPassword } };
}

const notActive = (): OktaFault =>
  validationFailed('suspendUser', ['Cannot suspend a user that is not active']);
const notSuspended = (): OktaFault =>
  validationFailed('unsuspendUser', ['Cannot unsuspend a user that is not suspended']);
const notLocked = (): OktaFault =>
  new OktaFault(403, 'E0000032', 'Unlock is not allowed for this user.', [
    'The user is not locked out.',
  ]);

/** The lifecycle of users, from staged to deleted. */
export const lifecycle = defineBehaviour({
  handlers: {
    'POST /api/v1/users/{userId}/lifecycle/activate': activate,
    'POST /api/v1/users/{userId}/lifecycle/reactivate': reactivate,
    'POST /api/v1/users/{userId}/lifecycle/deactivate': deactivate,
    'DELETE /api/v1/users/{userId}': deactivateOrDelete,
    'POST /api/v1/users/{userId}/lifecycle/suspend': change(['ACTIVE'], 'SUSPENDED', notActive),
    'POST /api/v1/users/{userId}/lifecycle/unsuspend': change(
      ['SUSPENDED'],
      'ACTIVE',
      notSuspended,
    ),
    'POST /api/v1/users/{userId}/lifecycle/unlock': change(['LOCKED_OUT'], 'ACTIVE', notLocked),
    'POST /api/v1/users/{userId}/lifecycle/reset_password': resetPassword,
    'POST /api/v1/users/{userId}/lifecycle/expire_password': (call) =>
      call.url.searchParams.get('tempPassword') === 'true' ? withTempPassword(call) : expired(call),
    'POST /api/v1/users/{userId}/lifecycle/expire_password_with_temp_password': withTempPassword,
    'POST /api/v1/users/{userId}/lifecycle/reset_factors'({ params, world }) {
      const factors = world.store.collection(`${USERS}/${params.userId}/factors`);
      for (const id of factors.ids()) factors.delete(id);
      return nothing;
    },
    'DELETE /api/v1/users/{userId}/sessions'({ params, world }) {
      const sessions = world.store.collection('/api/v1/sessions');
      for (const [id, session] of sessions.entries()) {
        if (isJsonObject(session) && session['userId'] === params.userId) sessions.delete(id);
      }
      return { status: 204 };
    },
  },
  events: {
    'POST /api/v1/users/{userId}/lifecycle/activate': 'user.lifecycle.activate',
    'POST /api/v1/users/{userId}/lifecycle/reactivate': 'user.lifecycle.reactivate',
    'POST /api/v1/users/{userId}/lifecycle/deactivate': 'user.lifecycle.deactivate',
    'POST /api/v1/users/{userId}/lifecycle/suspend': 'user.lifecycle.suspend',
    'POST /api/v1/users/{userId}/lifecycle/unsuspend': 'user.lifecycle.unsuspend',
    'POST /api/v1/users/{userId}/lifecycle/unlock': 'user.account.unlock',
    'POST /api/v1/users/{userId}/lifecycle/reset_password': 'user.account.reset_password',
    'POST /api/v1/users/{userId}/lifecycle/expire_password': 'user.account.expire_password',
    'POST /api/v1/users/{userId}/lifecycle/expire_password_with_temp_password':
      'user.account.expire_password',
    'POST /api/v1/users/{userId}/lifecycle/reset_factors': 'user.mfa.factor.reset_all',
    'DELETE /api/v1/users/{userId}/sessions': 'user.session.clear',
  },
});
