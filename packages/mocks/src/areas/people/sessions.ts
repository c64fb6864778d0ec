import { OktaFault } from '../../runtime/engine/fault.js';
import { type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';
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
      complete(made, _sent, { store, clock, newId }) {
        const [userId = '', user = {}] = store.collection(USERS).entries()[0] ?? [];
        const now = clock.iso();
        const { sessionToken: _token, ...rest } = made;
        return {
          ...rest,
          userId,
          login: loginOf(user),
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
  },
  handlers: {
    'POST /api/v1/sessions'(call) {
      redeem(call.body['sessionToken'], call.world);
      return call.generic();
    },
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

/** Where the mock remembers the session tokens that were used. */
const USED = '#sessionTokens';

/** A session token is good once. The mock gives none out, so it takes each text that looks like one of Okta's. */
function redeem(token: Json | undefined, { store }: World): void {
  const used = store.collection(USED);
  const isToken = typeof token === 'string' && token.startsWith('20111');
  if (!isToken || used.has(token)) {
    throw new OktaFault(401, 'E0000004', 'Authentication failed', [
      'sessionToken: The mock takes each text that begins with 20111, once.',
    ]);
  }
  used.set(token, {});
}

function nameOf(user: JsonObject | undefined): string {
  const profile = objectIn(user, 'profile');
  return `${String(profile['firstName'] ?? '')} ${String(profile['lastName'] ?? '')}`.trim();
}
