import type { JsonObject } from '../../runtime/json.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { validationFailed } from '../../runtime/engine/fault.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { ORG as ORG_ID, OWNER } from '../owner.js';
import { USERS } from '../paths.js';
import { ORG, orgSettings } from './org-settings.js';

const PREFERENCES = '/api/v1/org/preferences';
const COMMUNICATION = '/api/v1/org/privacy/oktaCommunication';
const SUPPORT = '/api/v1/org/privacy/oktaSupport';
const CONTACTS = '/api/v1/org/contacts';

const TYPES = ['BILLING', 'TECHNICAL'];

/** How long support has access once it is granted, in milliseconds. */
const SUPPORT_TIME = 8 * 3_600_000;

/** A handler that changes the single thing at a path, and shows it. */
function set(path: string, change: (world: World) => JsonObject) {
  return ({ world, present }: Pick<RouteCall, 'world' | 'present'>): Reply => {
    const changed = { ...world.store.single(path), ...change(world) };
    world.store.setSingle(path, changed);
    return { status: 200, body: present(path, path, changed) };
  };
}

const support = (granted: boolean) =>
  set(SUPPORT, ({ clock }) => ({
    support: granted ? 'ENABLED' : 'DISABLED',
    expiration: granted ? new Date(clock.now() + SUPPORT_TIME).toISOString() : null,
  }));

/** The org's own settings. */
export const org = defineBehaviour({
  resources: {
    [ORG]: orgSettings,
    [PREFERENCES]: {
      links: (_standard, { showEndUserFooter }, href) => {
        const name = showEndUserFooter === true ? 'hideEndUserFooter' : 'showEndUserFooter';
        return { [name]: link(`${href}/${name}`, 'POST') };
      },
    },
    [COMMUNICATION]: {
      links: (_standard, { optOutEmailUsers }, href) => {
        const name = optOutEmailUsers === true ? 'optIn' : 'optOut';
        return { [name]: link(`${href}/${name}`, 'POST') };
      },
    },
    [SUPPORT]: {
      links: (_standard, { support: state }, href) =>
        state === 'ENABLED'
          ? { extend: link(`${href}/extend`, 'POST'), revoke: link(`${href}/revoke`, 'POST') }
          : { grant: link(`${href}/grant`, 'POST') },
    },
    [CONTACTS]: { entity: 'OrgContact', idOf: ({ contactType }) => String(contactType) },
  },
  // Older descriptions lack it, though Okta has had it for longer.
  unlisted: {
    'GET /.well-known/okta-organization': {
      role: 'readSingle',
      status: 200,
      like: 'GET /api/v1/org',
    },
  },
  handlers: {
    'GET /.well-known/okta-organization': ({ world: { store, orgUrl, engine } }) => ({
      status: 200,
      body: {
        id: store.single(ORG)?.['id'] ?? ORG_ID,
        pipeline: engine === 'identity' ? 'idx' : 'v1',
        _links: { organization: { href: orgUrl } },
      },
    }),
    'POST /api/v1/org/preferences/showEndUserFooter': set(PREFERENCES, () => ({
      showEndUserFooter: true,
    })),
    'POST /api/v1/org/preferences/hideEndUserFooter': set(PREFERENCES, () => ({
      showEndUserFooter: false,
    })),
    'POST /api/v1/org/privacy/oktaCommunication/optIn': set(COMMUNICATION, () => ({
      optOutEmailUsers: false,
    })),
    'POST /api/v1/org/privacy/oktaCommunication/optOut': set(COMMUNICATION, () => ({
      optOutEmailUsers: true,
    })),
    'POST /api/v1/org/privacy/oktaSupport/grant': support(true),
    'POST /api/v1/org/privacy/oktaSupport/extend': support(true),
    'POST /api/v1/org/privacy/oktaSupport/revoke': support(false),
    'GET /api/v1/org/contacts': ({ world }) => ({
      status: 200,
      body: TYPES.map((contactType) => {
        const name = contactType.toLowerCase();
        return { contactType, _links: { [name]: link(`${world.orgUrl}${CONTACTS}/${name}`) } };
      }),
    }),
    'GET /api/v1/org/contacts/{contactType}': ({ params, world }) =>
      contact(params.contactType, world),
    'PUT /api/v1/org/contacts/{contactType}'({ params, body, world }) {
      const type = params.contactType.toUpperCase();
      const { userId: id } = body;
      if (typeof id !== 'string')
        throw validationFailed('userId', ['userId: The field cannot be left blank']);
      world.store.setSingle(`${CONTACTS}/${type}`, { userId: id });
      return contact(type, world);
    },
  },
  events: {
    'POST /api/v1/org/privacy/oktaSupport/grant': 'user.session.impersonation.grant',
    'POST /api/v1/org/privacy/oktaSupport/extend': 'user.session.impersonation.extend',
    'POST /api/v1/org/privacy/oktaSupport/revoke': 'user.session.impersonation.revoke',
    'POST /api/v1/org': 'org.settings.update',
    'PUT /api/v1/org': 'org.settings.update',
  },
  populate({ store }) {
    store.setSingle(PREFERENCES, { showEndUserFooter: true });
    store.setSingle(COMMUNICATION, { optOutEmailUsers: false });
    store.setSingle(SUPPORT, { support: 'DISABLED', expiration: null });
  },
});

/** The administrator who created the org is both contacts, until another is. */
function contact(type: string, { store, orgUrl }: World): Reply {
  const admin = store.collection(USERS).has(OWNER) ? OWNER : null;
  const userId = store.single(`${CONTACTS}/${type.toUpperCase()}`)?.['userId'] ?? admin;
  const user = userId === null ? {} : { user: link(`${orgUrl}/api/v1/users/${String(userId)}`) };
  return { status: 200, body: { userId, _links: user } };
}
