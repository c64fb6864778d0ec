import type { JsonObject } from '../../runtime/json.js';
import { OktaFault } from '../../runtime/engine/fault.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';

const PATH = '/api/v1/authenticators';

const KINDS: readonly (readonly [key: string, type: string, name: string, status: string])[] = [
  ['okta_password', 'password', 'Password', 'ACTIVE'],
  ['okta_email', 'email', 'Email', 'ACTIVE'],
  ['okta_verify', 'app', 'Okta Verify', 'ACTIVE'],
  ['phone_number', 'phone', 'Phone', 'INACTIVE'],
  ['security_question', 'security_question', 'Security Question', 'INACTIVE'],
  ['webauthn', 'security_key', 'Security Key or Biometric Authenticator', 'INACTIVE'],
];

/** Since this date orgs have lists of the models of security keys (AAGUIDs). */
const AAGUIDS = '2026-02-01';

/** Settings of the authenticators that have some. */
const SETTINGS: Readonly<Record<string, JsonObject>> = {
  okta_email: { allowedFor: 'recovery', tokenLifetimeInMinutes: 5 },
  okta_verify: {
    compliance: { fips: 'OPTIONAL' },
    channelBinding: { style: 'NUMBER_CHALLENGE', required: 'NEVER' },
    userVerification: 'PREFERRED',
    userVerificationMethods: ['PIN', 'BIOMETRICS'],
    appInstanceId: '',
  },
  phone_number: { allowedFor: 'recovery' },
  security_question: { allowedFor: 'recovery' },
};

/** Authenticators with a link to enroll a device. */
const APPS = ['okta_verify', 'custom_app'];

/** Authenticators. An org has one of each kind from the start, as policies need them. */
export const authenticators = defineBehaviour({
  resources: {
    [PATH]: {
      entity: 'Authenticator',
      prefix: 'aut',
      putMerges: true,
      links: ({ self: _self, ...lifecycle }, { status, key }, href, world) => ({
        self: link(href, 'GET', 'PUT'),
        // The password authenticator cannot be deactivated, so it has no lifecycle links.
        ...(key !== 'okta_password' && lifecycle),
        methods: link(`${href}/methods`, 'GET'),
        ...(key === 'webauthn' &&
          since(AAGUIDS, world, { aaguids: link(`${href}/aaguids`, 'GET', 'POST') })),
        ...(APPS.includes(String(key)) &&
          (status === 'ACTIVE' || key === 'custom_app') && {
            enroll: link(`${world.orgUrl}/idp/authenticators`, 'POST'),
          }),
      }),
    },
  },
  handlers: {
    'GET /api/v1/authenticators/{authenticatorId}/aaguids'(call) {
      if (call.world.asOf >= Date.parse(AAGUIDS)) return call.generic();
      const summary = 'You do not have permission to access the feature you are requesting';
      throw new OktaFault(401, 'E0000015', summary);
    },
    'POST /api/v1/authenticators/{authenticatorId}/lifecycle/deactivate'(call) {
      const { params, world } = call;
      const found = world.store.collection(PATH).get(params.authenticatorId);
      if (found?.['key'] === 'okta_password') {
        throw new OktaFault(
          403,
          'E0000148',
          'Cannot modify/disable this authenticator because it is enabled in one or more policies. To continue, disable the authenticator in these policies.',
          ['Authenticator Enrollment Policies: Default Policy'],
        );
      }
      return call.generic();
    },
  },
  events: {
    'POST /api/v1/authenticators': 'security.authenticator.lifecycle.create',
    'PUT /api/v1/authenticators/{authenticatorId}': 'security.authenticator.lifecycle.update',
    'POST /api/v1/authenticators/{authenticatorId}/lifecycle/activate':
      'security.authenticator.lifecycle.activate',
    'POST /api/v1/authenticators/{authenticatorId}/lifecycle/deactivate':
      'security.authenticator.lifecycle.deactivate',
  },
  populate({ store, clock, newId }) {
    for (const [key, type, name, status] of KINDS) {
      const id = newId('aut');
      const [created, lastUpdated] = [clock.iso(), clock.iso()];
      const settings = SETTINGS[key];
      const shared = { type, id, key, status, name, created, lastUpdated };
      store.collection(PATH).set(id, { ...shared, ...(settings && { settings }) });
    }
  },
});
