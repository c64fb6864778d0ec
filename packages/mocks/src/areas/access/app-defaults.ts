import { merge, without } from '../../runtime/engine/merge.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';
import { samlSignOn } from './saml-sign-on.js';

/** Names of applications that have no name of their own, by sign-on mode. */
const NAMES: Readonly<Record<string, string>> = {
  BASIC_AUTH: 'template_basic_auth',
  BOOKMARK: 'bookmark',
  BROWSER_PLUGIN: 'template_swa',
  OPENID_CONNECT: 'oidc_client',
  SECURE_PASSWORD_STORE: 'template_sps',
  WS_FEDERATION: 'template_wsfed',
};

/** The mode of an application that is sent without one, by its name. */
function modeOf(name: unknown): string | undefined {
  return Object.entries(NAMES).find(([, known]) => known === name)?.[0];
}

/** Completes an application with defaults. @param before The application that it replaces. */
export function completeApp(
  made: JsonObject,
  sent: JsonObject,
  world: World,
  before: JsonObject = {},
): JsonObject {
  const signOnMode = String(
    sent['signOnMode'] ?? modeOf(sent['name']) ?? made['signOnMode'] ?? 'BROWSER_PLUGIN',
  );
  const label = String(made['label'] ?? '');
  const known = before['name'] ?? sent['name'] ?? NAMES[signOnMode];
  const name = typeof known === 'string' ? known : customName(label);
  const id = String(made['id']);
  const defaults: JsonObject = {
    ...common(name),
    ...since('2025-06-01', world, { universalLogout: logoutOf(signOnMode, world) }),
    credentials: credentialsFor(signOnMode, id, objectIn(made, 'credentials'), before, world),
    settings: settingsFor(signOnMode, world),
  };
  const invented = MADE_UP.filter((key) => !(key in sent) && !(key in before));
  const rest = withoutNulls(without(made, ['id', ...invented]));
  const app = { id, ...merge(defaults, rest), name, label, signOnMode };
  return signOnMode === 'SAML_2_0' ? withSaml(app, isCustom(name)) : app;
}

/** What a description says that only Okta sets, and Okta does not set for a new application, or sets as the defaults say. */
const MADE_UP = ['expressConfiguration', 'features', 'universalLogout'];

function logoutOf(mode: string, { asOf }: World): JsonObject | null {
  if (mode !== 'SAML_2_0' || asOf < Date.parse('2025-12-01')) return null;
  return {
    status: 'DISABLED',
    supportType: 'FULL',
    identityStack: 'NOT_SHARED',
    protocol: 'GLOBAL_TOKEN_REVOCATION',
  };
}

function withSaml(app: JsonObject, custom: boolean): JsonObject {
  const settings = objectIn(app, 'settings');
  const signOn = samlSignOn(objectIn(settings, 'signOn'), custom);
  return { ...app, settings: { ...settings, signOn } };
}

/** Drops null for the objects that every application has. */
function withoutNulls(made: JsonObject): JsonObject {
  const entries = Object.entries(made).filter(
    ([key, value]) => value !== null || !OBJECTS.includes(key),
  );
  return Object.fromEntries(entries);
}

const OBJECTS = ['accessibility', 'visibility', 'credentials', 'settings', 'features'];

function customName(label: string): string {
  const slug = label.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return `${CUSTOM_NAME}${slug}_1`;
}

const CUSTOM_NAME = 'mock_';

/** Whether an application is the org's own, and of no catalog: Okta makes up its name. */
export function isCustom(name: unknown): boolean {
  return String(name).startsWith(CUSTOM_NAME);
}

function common(name: string): JsonObject {
  return {
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: false, web: false },
      appLinks: { [linkName(name)]: true },
    },
    features: [],
  };
}

export function linkName(name: string): string {
  return name.startsWith('template_') || name === 'bookmark' ? 'login' : `${name}_link`;
}

const TEMPLATE: JsonObject = { template: '${source.login}', type: 'BUILT_IN' };

/** Modes in which each user has a name and a password at the application. */
const WITH_PASSWORD = ['AUTO_LOGIN', 'BASIC_AUTH', 'BROWSER_PLUGIN', 'SECURE_PASSWORD_STORE'];

/** Modes in which Okta signs its assertions or tokens. */
export const SIGNED = ['OPENID_CONNECT', 'SAML_1_1', 'SAML_2_0', 'WS_FEDERATION'];

function credentialsFor(
  mode: string,
  id: string,
  sent: JsonObject,
  before: JsonObject,
  world: World,
): JsonObject {
  const old = objectIn(before, 'credentials');
  return {
    ...(WITH_PASSWORD.includes(mode) && { scheme: 'EDIT_USERNAME_AND_PASSWORD' }),
    userNameTemplate: TEMPLATE,
    ...(WITH_PASSWORD.includes(mode) && { revealPassword: false }),
    signing: objectIn(old, 'signing'),
    ...(mode === 'OPENID_CONNECT' && {
      oauthClient: oauthClient(
        id,
        objectIn(sent, 'oauthClient'),
        objectIn(old, 'oauthClient'),
        world,
      ),
    }),
  };
}

function oauthClient(id: string, sent: JsonObject, old: JsonObject, world: World): JsonObject {
  const how = sent['token_endpoint_auth_method'] ?? old['token_endpoint_auth_method'];
  const method = how ?? 'client_secret_basic';
  const isSecret = String(method).startsWith('client_secret');
  return {
    autoKeyRotation: true,
    client_id: sent['client_id'] ?? old['client_id'] ?? id,
    ...(isSecret && {
      client_secret: sent['client_secret'] ?? old['client_secret'] ?? world.newToken(64),
    }),
    token_endpoint_auth_method: method,
    ...since('2022-03-01', world, { pkce_required: !isSecret }),
  };
}

function settingsFor(mode: string, world: World): JsonObject {
  return {
    app: {},
    notifications: {
      vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null },
    },
    manualProvisioning: false,
    implicitAssignment: false,
    ...since('2025-08-01', world, { emOptInStatus: 'NONE' }),
    ...since('2021-01-01', world, { notes: { admin: null, enduser: null } }),
    ...(mode === 'OPENID_CONNECT' && { oauthClient: OIDC }),
    ...(mode === 'AUTO_LOGIN' && { signOn: { redirectUrl: null, loginUrl: null } }),
  };
}

const OIDC: JsonObject = {
  client_uri: null,
  logo_uri: null,
  redirect_uris: [],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  application_type: 'web',
  consent_method: 'TRUSTED',
  issuer_mode: 'DYNAMIC',
  idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
  wildcard_redirect: 'DISABLED',
};
