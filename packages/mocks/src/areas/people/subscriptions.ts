import { lastSegment, parentPath } from '../../runtime/engine/paths.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const KINDS = [
  'IWA_AGENT',
  'CONNECTOR_AGENT',
  'USER_LOCKED_OUT',
  'APP_IMPORT',
  'AD_AGENT',
  'LDAP_AGENT',
  'RATELIMIT_NOTIFICATION',
  'OKTA_ANNOUNCEMENT',
  'OKTA_ISSUE',
  'OKTA_UPDATE',
  'USER_DEPROVISION',
  'REPORT_SUSPICIOUS_ACTIVITY',
];

/** What nobody is told of until they ask for it, according to the recordings. */
const ASKED_FOR = ['USER_LOCKED_OUT', 'APP_IMPORT', 'USER_DEPROVISION'];

/** Adds the subscriptions that do not exist yet. */
function complete(path: string, { store }: World): void {
  const all = store.collection(path);
  for (const notificationType of KINDS) {
    if (all.has(notificationType)) continue;
    const status = ASKED_FOR.includes(notificationType) ? 'unsubscribed' : 'subscribed';
    all.set(notificationType, { notificationType, channels: ['email'], status });
  }
}

function read({ path, world, generic }: RouteCall): Reply {
  complete(path, world);
  return generic();
}

const setting =
  (status: string) =>
  ({ path, world }: RouteCall): Reply => {
    // The operation's path is below that of the subscription: `…/subscriptions/OKTA_ISSUE/subscribe`.
    const subscription = parentPath(path);
    const kind = lastSegment(subscription);
    const all = world.store.collection(parentPath(subscription));
    complete(all.path, world);
    all.set(kind, { ...all.get(kind), status });
    return { status: 200 };
  };

const rules = {
  entity: 'Subscription',
  idOf: ({ notificationType }: { readonly notificationType?: unknown }) => String(notificationType),
  links: (_standard: unknown, { status }: { readonly status?: unknown }, href: string) => {
    const name = status === 'subscribed' ? 'unsubscribe' : 'subscribe';
    return { [name]: link(`${href}/${name}`, 'POST'), self: link(href) };
  },
};

/** Subscriptions of users and roles to notifications. */
export const subscriptions = defineBehaviour({
  resources: {
    '/api/v1/users/{userId}/subscriptions': rules,
    '/api/v1/roles/{roleTypeOrRoleId}/subscriptions': rules,
  },
  handlers: {
    'GET /api/v1/users/{userId}/subscriptions': read,
    'GET /api/v1/users/{userId}/subscriptions/{notificationType}': read,
    'POST /api/v1/users/{userId}/subscriptions/{notificationType}/subscribe': setting('subscribed'),
    'POST /api/v1/users/{userId}/subscriptions/{notificationType}/unsubscribe':
      setting('unsubscribed'),
    'GET /api/v1/roles/{roleTypeOrRoleId}/subscriptions': read,
    'GET /api/v1/roles/{roleTypeOrRoleId}/subscriptions/{notificationType}': read,
    'POST /api/v1/roles/{roleTypeOrRoleId}/subscriptions/{notificationType}/subscribe':
      setting('subscribed'),
    'POST /api/v1/roles/{roleTypeOrRoleId}/subscriptions/{notificationType}/unsubscribe':
      setting('unsubscribed'),
  },
});
