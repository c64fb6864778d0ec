import type { JsonObject } from '../../runtime/json.js';
import type { Call, Reply } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { validationFailed } from '../../runtime/engine/fault.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const PREFERENCES = '/api/v1/org/preferences';
const COMMUNICATION = '/api/v1/org/privacy/oktaCommunication';
const SUPPORT = '/api/v1/org/privacy/oktaSupport';
const CONTACTS = '/api/v1/org/contacts';

/** How long support has access once it is granted, in milliseconds. */
const SUPPORT_TIME = 8 * 3_600_000;

/** A handler that changes the single thing at a path, and shows it. */
function set(path: string, change: (world: World) => JsonObject) {
  return ({ world, present }: Pick<Call, 'world' | 'present'>): Reply => {
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
  handlers: {
    showOktaUIFooter: set(PREFERENCES, () => ({ showEndUserFooter: true })),
    hideOktaUIFooter: set(PREFERENCES, () => ({ showEndUserFooter: false })),
    optInUsersToOktaCommunicationEmails: set(COMMUNICATION, () => ({ optOutEmailUsers: false })),
    optOutUsersFromOktaCommunicationEmails: set(COMMUNICATION, () => ({ optOutEmailUsers: true })),
    grantOktaSupport: support(true),
    extendOktaSupport: support(true),
    revokeOktaSupport: support(false),
    getOrgContactTypes: ({ world }) => ({
      status: 200,
      body: ['BILLING', 'TECHNICAL'].map((contactType) => {
        const name = contactType.toLowerCase();
        return { contactType, _links: { [name]: link(`${world.orgUrl}${CONTACTS}/${name}`) } };
      }),
    }),
    getOrgContactUser: ({ params, world }) => contact(String(params.contactType), world),
    updateOrgContactUser({ params, world }) {
      const type = String(params.contactType).toUpperCase();
      const userId = params.userId;
      const id = typeof userId === 'object' ? userId.userId : undefined;
      if (id === undefined)
        throw validationFailed('userId', ['userId: The field cannot be left blank']);
      world.store.setSingle(`${CONTACTS}/${type}`, { userId: id });
      return contact(type, world);
    },
  },
  events: {
    grantOktaSupport: 'user.session.impersonation.grant',
    extendOktaSupport: 'user.session.impersonation.extend',
    revokeOktaSupport: 'user.session.impersonation.revoke',
    partialUpdateOrgSetting: 'org.settings.update',
    updateOrgSetting: 'org.settings.update',
  },
  populate({ store }) {
    store.setSingle(PREFERENCES, { showEndUserFooter: true });
    store.setSingle(COMMUNICATION, { optOutEmailUsers: false });
    store.setSingle(SUPPORT, { support: 'DISABLED', expiration: null });
  },
});

function contact(type: string, { store, orgUrl }: World): Reply {
  const userId = store.single(`${CONTACTS}/${type.toUpperCase()}`)?.['userId'] ?? null;
  const user = userId === null ? {} : { user: link(`${orgUrl}/api/v1/users/${String(userId)}`) };
  return { status: 200, body: { userId, _links: user } };
}
