import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';
import { USERS } from '../paths.js';
import { PASSWORD } from '../secrets.js';
import { addAdmin } from './admin.js';
import { brief } from './brief.js';
import { etagOf } from './etag.js';
import { loginOf } from './login-of.js';
import { userLinks } from './user-links.js';
import { createUser, writeUser } from './write-user.js';

/**
 * The id of a user by login, by the part of the login before the @ if it is unique, or by `me`. Okta finds no login that has a
 * slash in it.
 */
function resolve(name: string, { store, caller }: World): string | undefined {
  const users = store.collection(USERS);
  if (name === 'me' && caller !== undefined) return caller;
  if (name === 'me') return users.has(OWNER) ? OWNER : users.ids()[0];
  if (name.includes('/')) return undefined;
  const wanted = name.toLowerCase();
  const logins = users.entries().map(([id, user]) => [id, loginOf(user).toLowerCase()] as const);
  const exact = logins.find(([, login]) => login === wanted);
  if (exact !== undefined) return exact[0];
  const short = logins.filter(([, login]) => login.slice(0, login.indexOf('@')) === wanted);
  return short.length === 1 ? short[0]?.[0] : undefined;
}

/** What a test may have put into a user, and no answer shows. */
const SECRET = [...PASSWORD, 'credentials.recovery_question.answer'];

/** Users. Their lifecycle and credentials have modules of their own. */
export const users = defineBehaviour({
  resources: {
    [USERS]: { entity: 'User', prefix: '00u', resolve, links: userLinks, hidden: () => SECRET },
  },
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
  populate: addAdmin,
});
