import type { Call, Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineArea } from '../define.js';
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

type Path = (params: Readonly<Record<string, unknown>>) => string;

const ofUser: Path = ({ userId }) => `/api/v1/users/${String(userId)}/subscriptions`;
const ofRole: Path = ({ roleTypeOrRoleId }) =>
  `/api/v1/roles/${String(roleTypeOrRoleId)}/subscriptions`;

/** Every kind of notification is subscribed to until somebody says otherwise. */
function complete(path: string, { store }: World): void {
  const all = store.collection(path);
  for (const notificationType of KINDS) {
    if (all.has(notificationType)) continue;
    all.set(notificationType, { notificationType, channels: ['email'], status: 'subscribed' });
  }
}

const reading =
  (pathOf: Path) =>
  (call: Pick<Call, 'params' | 'world' | 'generic'>): Reply => {
    complete(pathOf(call.params), call.world);
    return call.generic();
  };

const setting =
  (pathOf: Path, status: string) =>
  ({ params, world }: Pick<Call, 'params' | 'world'>): Reply => {
    const path = pathOf(params);
    const kind = String(params['notificationType']);
    complete(path, world);
    const all = world.store.collection(path);
    all.set(kind, { ...all.get(kind), status });
    return { status: 200 };
  };

const rules = {
  entity: 'Subscription',
  idOf: ({ notificationType }: { readonly notificationType?: unknown }) => String(notificationType),
  links: (_own: unknown, { status }: { readonly status?: unknown }, href: string) => {
    const name = status === 'subscribed' ? 'unsubscribe' : 'subscribe';
    return { [name]: link(`${href}/${name}`, 'POST'), self: link(href) };
  },
};

const handler = <T>(of: (call: Pick<Call, 'params' | 'world' | 'generic'>) => Reply) =>
  of as unknown as T;

/** Who is told what, by user and by role. */
export const subscriptions = defineArea({
  resources: {
    '/api/v1/users/{userId}/subscriptions': rules,
    '/api/v1/roles/{roleTypeOrRoleId}/subscriptions': rules,
  },
  handlers: {
    listUserSubscriptions: handler(reading(ofUser)),
    getUserSubscriptionByNotificationType: handler(reading(ofUser)),
    subscribeUserSubscriptionByNotificationType: handler(setting(ofUser, 'subscribed')),
    unsubscribeUserSubscriptionByNotificationType: handler(setting(ofUser, 'unsubscribed')),
    listRoleSubscriptions: handler(reading(ofRole)),
    getRoleSubscriptionByNotificationType: handler(reading(ofRole)),
    subscribeRoleSubscriptionByNotificationType: handler(setting(ofRole, 'subscribed')),
    unsubscribeRoleSubscriptionByNotificationType: handler(setting(ofRole, 'unsubscribed')),
  },
});
