import { OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import type { Write } from '../../runtime/engine/types.js';
import { asObject, isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { policiesThatEnroll, SEVERAL } from './policy-settings.js';

const PATH = '/api/v1/authenticators';

const KINDS: readonly (readonly [key: string, type: string, name: string, status: string])[] = [
  ['okta_password', 'password', 'Password', 'ACTIVE'],
  ['okta_email', 'email', 'Email', 'ACTIVE'],
  ['okta_verify', 'app', 'Okta Verify', 'ACTIVE'],
  ['phone_number', 'phone', 'Phone', 'INACTIVE'],
  ['security_question', 'security_question', 'Security Question', 'ACTIVE'],
  ['webauthn', 'security_key', 'Security Key or Biometric', 'INACTIVE'],
];

/** Types of authenticators that an org adds. */
const ADDED: Readonly<Record<string, string>> = {
  custom_app: 'app',
  custom_otp: 'security_key',
  external_idp: 'federated',
  google_otp: 'app',
  onprem_mfa: 'security_key',
  rsa_token: 'security_key',
  smart_card_idp: 'federated',
  yubikey_token: 'security_key',
};

/** Since these dates orgs have lists of the models of security keys (AAGUIDs), and Okta Verify has these settings. */
const AAGUIDS = '2026-02-01';
const METHODS = '2025-03-13';
const LEVEL = '2026-03-13';

const ALLOWED: JsonObject = { allowedFor: 'recovery' };

/** Settings of an authenticator that has some, where none were sent. */
function defaultSettings(key: unknown, world: World): JsonObject | undefined {
  if (key === 'okta_email') return { ...ALLOWED, tokenLifetimeInMinutes: 5 };
  if (key === 'phone_number' || key === 'security_question') return ALLOWED;
  if (key === 'google_otp') return {};
  if (key !== 'okta_verify') return undefined;
  return {
    compliance: { fips: 'OPTIONAL' },
    channelBinding: { style: 'NUMBER_CHALLENGE', required: 'NEVER' },
    userVerification: 'PREFERRED',
    ...since(LEVEL, world, { enrollmentSecurityLevel: 'ANY' }),
    ...since(METHODS, world, { userVerificationMethods: ['PIN', 'BIOMETRICS'] }),
    appInstanceId: '',
  };
}

/** How Okta reaches a provider: documented answers to what sends these properties show none of them. */
const HIDDEN = ['integrationKey', 'secretKey', 'sharedSecret'].map(
  (name) => `provider.configuration.${name}`,
);

/** What Okta stores of an authenticator. The settings of passwords by other devices belong to their method. */
function settle(item: JsonObject, { kind, sent, world }: Write): JsonObject {
  const { settings, ...rest } = item;
  const { key } = rest;
  if (kind === 'create') checkNew(key, world);
  const defaults = defaultSettings(key, world);
  const isShown = key !== 'custom_otp' && (isJsonObject(settings) || defaults !== undefined);
  return {
    ...rest,
    type:
      kind === 'create' ? (ADDED[String(key)] ?? sent['type'] ?? 'app') : (rest['type'] ?? 'app'),
    ...(isShown && { settings: { ...defaults, ...asObject(settings) } }),
  };
}

/** Refuses a second authenticator of a kind of which an org has one. */
function checkNew(key: unknown, { store }: World): void {
  const isKnown = store
    .collection(PATH)
    .items()
    .some((one) => one['key'] === key);
  if (!isKnown || SEVERAL.includes(String(key))) return;
  const catalog = 'com.okta.services.factors.iface.dto.AuthenticatorCatalog';
  throw validationFailed(catalog, ['The field has an invalid value']);
}

/** Refuses to deactivate an authenticator by which users sign in. */
function checkUse(item: JsonObject | undefined, world: World): void {
  const names = policiesThatEnroll(item?.['key'], world);
  if (names.length === 0) return;
  throw new OktaFault(
    403,
    'E0000148',
    'Cannot modify/disable this authenticator because it is enabled in one or more policies. To continue, disable the authenticator in these policies.',
    [`Authenticator Enrollment Policies: ${names.join(', ')}`],
  );
}

/** Authenticators with a link to enroll a device. */
const APPS = ['okta_verify', 'custom_app'];

/** Authenticators. An org has one of each kind from the start, as policies need them. */
export const authenticators = defineBehaviour({
  resources: {
    [PATH]: {
      entity: 'Authenticator',
      prefix: 'aut',
      putMerges: true,
      settle,
      hidden: () => HIDDEN,
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
    // All recordings have them by name, also those that an org has added later.
    'GET /api/v1/authenticators'({ world, present, operation }) {
      const named = world.store
        .collection(PATH)
        .entries()
        .map(([id, item]) => ({ name: String(item['name']).toLowerCase(), id, item }));
      const body = named
        .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
        .map(({ id, item }) => present(PATH, `${PATH}/${id}`, item));
      return { status: operation.status, body };
    },
    'GET /api/v1/authenticators/{authenticatorId}/aaguids'(call) {
      if (call.world.asOf >= Date.parse(AAGUIDS)) return call.generic();
      const summary = 'You do not have permission to access the feature you are requesting';
      throw new OktaFault(401, 'E0000015', summary);
    },
    'POST /api/v1/authenticators'(call) {
      const reply = call.generic();
      const { id } = asObject(reply.body);
      const status = call.query['activate'] === true ? 'ACTIVE' : 'INACTIVE';
      const all = call.world.store.collection(PATH);
      const made = { ...all.get(String(id)), status };
      all.set(String(id), made);
      return { ...reply, body: call.present(PATH, `${PATH}/${String(id)}`, made) };
    },
    'POST /api/v1/authenticators/{authenticatorId}/lifecycle/deactivate'(call) {
      checkUse(call.world.store.collection(PATH).get(call.id), call.world);
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
  populate(world) {
    const { store, clock, newId } = world;
    for (const [key, type, name, status] of KINDS) {
      const id = newId('aut');
      const [created, lastUpdated] = [clock.iso(), clock.iso()];
      const settings = defaultSettings(key, world);
      const shared = { type, id, key, status, name, created, lastUpdated };
      store.collection(PATH).set(id, { ...shared, ...(settings && { settings }) });
    }
  },
});
