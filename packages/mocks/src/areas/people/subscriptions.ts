import { lastSegment, parentPath } from '../../runtime/engine/paths.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const KINDS = [
  'CONNECTOR_AGENT',
  'USER_LOCKED_OUT',
  'APP_IMPORT',
  'LDAP_AGENT',
  'AD_AGENT',
  'OKTA_ANNOUNCEMENT',
  'OKTA_ISSUE',
  'OKTA_UPDATE',
  'IWA_AGENT',
  'RATELIMIT_NOTIFICATION',
  'REPORT_SUSPICIOUS_ACTIVITY',
];

/** Adds the subscriptions that do not exist yet. By default every kind of notification is subscribed to. */
function complete(path: string, { store }: World): void {
  const all = store.collection(path);
  for (const notificationType of KINDS) {
    if (all.has(notificationType)) continue;
    all.set(notificationType, { notificationType, channels: ['email'], status: 'subscribed' });
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
