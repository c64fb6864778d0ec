import { type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';
import { authenticate, redeem } from './authn.js';
import { loginOf } from './login-of.js';

const SESSIONS = '/api/v1/sessions';

/** Lifetime of a session, in milliseconds. */
const LIFETIME = 2 * 3_600_000;

/** Sessions of users. */
export const sessions = defineBehaviour({
  resources: {
    [SESSIONS]: {
      entity: 'Session',
      prefix: '102',
      complete(made, sent, world) {
        const { store, clock, newId } = world;
        const users = store.collection(USERS);
        const userId = redeem(sent['sessionToken'], world) ?? users.ids()[0] ?? '';
        const now = clock.iso();
        const { sessionToken: _token, ...rest } = made;
        return {
          ...rest,
          userId,
          login: loginOf(users.get(userId) ?? {}),
          createdAt: now,
          expiresAt: new Date(clock.now() + LIFETIME).toISOString(),
          status: 'ACTIVE',
          lastPasswordVerification: now,
          lastFactorVerification: null,
          amr: ['pwd'],
          idp: { id: newId('00o'), type: 'OKTA' },
          mfaActive: false,
        };
      },
      links: (_standard, { userId }, href, { orgUrl, store }) => ({
        self: link(href, 'GET', 'DELETE'),
        refresh: link(`${href}/lifecycle/refresh`, 'POST'),
        user: {
          name: nameOf(store.collection(USERS).get(String(userId))),
          ...link(`${orgUrl}${USERS}/${String(userId)}`, 'GET'),
        },
      }),
    },
  },
  // Okta still answers it, while current descriptions have the other operations only.
  unlisted: {
    'POST /api/v1/sessions': {
      role: 'create',
      status: 200,
      like: 'GET /api/v1/sessions/{sessionId}',
    },
    'POST /api/v1/authn': {
      role: 'create',
      status: 200,
      like: 'GET /api/v1/sessions/{sessionId}',
    },
  },
  handlers: {
    'POST /api/v1/authn': authenticate,
    'POST /api/v1/sessions/{sessionId}/lifecycle/refresh'({ params, world, present }) {
      const all = world.store.collection(SESSIONS);
      const expiresAt = new Date(world.clock.now() + LIFETIME).toISOString();
      const session = { ...all.get(params.sessionId), expiresAt };
      all.set(params.sessionId, session);
      return { status: 200, body: present(SESSIONS, `${SESSIONS}/${params.sessionId}`, session) };
    },
  },
  events: {
    'POST /api/v1/sessions': 'user.session.start',
    'DELETE /api/v1/sessions/{sessionId}': 'user.session.end',
    'POST /api/v1/sessions/{sessionId}/lifecycle/refresh': 'user.session.refresh',
  },
});

function nameOf(user: JsonObject | undefined): string {
  const profile = objectIn(user, 'profile');
  return `${String(profile['firstName'] ?? '')} ${String(profile['lastName'] ?? '')}`.trim();
}
