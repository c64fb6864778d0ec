import { merge } from '../../runtime/engine/merge.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';
import { appSettings } from './app-catalog.js';
import type { AppKind } from './app-kinds.js';
import { samlSignOn } from './saml-sign-on.js';

/** The settings of an application, with what Okta writes for what was not sent. */
export function settingsOf(sent: JsonObject, kind: AppKind, world: World): JsonObject {
  const { oauthClient: _client, signOn: _signOn, ...rest } = sent;
  const settings = merge(common(world), withoutNulls(rest));
  const signOn = signOnOf(objectIn(sent, 'signOn'), kind, world);
  return {
    ...settings,
    app: appSettings(kind.name, objectIn(sent, 'app')),
    ...(kind.mode === 'OPENID_CONNECT' && {
      oauthClient: clientSettings(objectIn(sent, 'oauthClient'), world),
    }),
    ...(signOn !== undefined && { signOn }),
  };
}

function withoutNulls(sent: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));
}

function common(world: World): JsonObject {
  return {
    app: {},
    notifications: {
      vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null },
    },
    manualProvisioning: false,
    implicitAssignment: false,
    // In all recordings of orgs with entitlement management since then; others cannot be told from these.
    ...since('2025-08-01', world, { emOptInStatus: 'NONE' }),
    ...since('2021-01-01', world, { notes: { admin: null, enduser: null } }),
  };
}

/** Only SAML, and the org's own applications with a login page, have settings of signing on. */
function signOnOf(sent: JsonObject, kind: AppKind, world: World): JsonObject | undefined {
  if (kind.mode === 'SAML_2_0') return samlSignOn(sent, kind.custom, world);
  return kind.mode === 'AUTO_LOGIN' ? { redirectUrl: null, loginUrl: null, ...sent } : undefined;
}

function clientSettings(sent: JsonObject, world: World): JsonObject {
  const { grant_types } = sent;
  const renews = Array.isArray(grant_types) && grant_types.includes('refresh_token');
  return {
    ...CLIENT,
    // Documented in 2024, and in all recordings of apps (since 2025-11).
    ...since('2024-01-01', world, { dpop_bound_access_tokens: false }),
    ...since('2025-11-01', world, { participate_slo: false }),
    ...sent,
    ...(renews && {
      refresh_token: { rotation_type: 'STATIC', ...objectIn(sent, 'refresh_token') },
    }),
  };
}

const CLIENT: JsonObject = {
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
