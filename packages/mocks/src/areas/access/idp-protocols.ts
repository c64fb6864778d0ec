import { merge } from '../../runtime/engine/merge.js';
import { asObject, isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';

interface Endpoints {
  readonly protocol: string;
  readonly authorization: string;
  readonly token: string;
}

/** Endpoints of well-known providers. Callers cannot change them. */
const SOCIAL: Readonly<Record<string, Endpoints>> = {
  FACEBOOK: {
    protocol: 'OAUTH2',
    authorization: 'https://www.facebook.com/dialog/oauth',
    token: 'https://graph.facebook.com/v2.8/oauth/access_token',
  },
  GOOGLE: {
    protocol: 'OIDC',
    authorization: 'https://accounts.google.com/o/oauth2/auth',
    token: 'https://www.googleapis.com/oauth2/v3/token',
  },
  LINKEDIN: {
    protocol: 'OAUTH2',
    authorization: 'https://www.linkedin.com/uas/oauth2/authorization',
    token: 'https://www.linkedin.com/uas/oauth2/accessToken',
  },
  MICROSOFT: {
    protocol: 'OIDC',
    authorization: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  },
};

/** Since this date requests to SAML providers say with what they are hashed. */
const DIGEST = '2026-05-27';

/** What Okta makes for a new SAML provider: itself as an audience, and a key to sign with. */
export function samlCredentials({ newToken }: World): JsonObject {
  const audience = `https://www.okta.com/saml2/service-provider/sp${newToken(18).toLowerCase()}`;
  return { trust: { audience }, signing: { kid: newToken(43) } };
}

/** The protocol of a provider as Okta stores it, given what was sent. */
export function protocolOf(type: string, protocol: JsonObject, world: World): JsonObject {
  if (type === 'SAML2') return saml(protocol, world);
  const { settings, ...given } = withoutSaml(withClient(protocol));
  const social = SOCIAL[type];
  if (social === undefined) {
    const shown = isJsonObject(settings) && { settings: { nameFormat: null, ...settings } };
    return { type: type === 'X509' ? 'MTLS' : 'OIDC', ...given, ...shown };
  }
  const endpoints = {
    authorization: { url: social.authorization, binding: 'HTTP-REDIRECT' },
    token: { url: social.token, binding: 'HTTP-POST' },
  };
  return { type: social.protocol, ...given, endpoints };
}

/** Okta shows nothing where null is sent for a property of the client, such as `pkce_required`. */
function withClient(protocol: JsonObject): JsonObject {
  const credentials = objectIn(protocol, 'credentials');
  const { client } = credentials;
  if (!isJsonObject(client)) return protocol;
  const set = Object.entries(client).filter(([, value]) => value !== null);
  return { ...protocol, credentials: { ...credentials, client: Object.fromEntries(set) } };
}

/** What only providers with SAML have is dropped of others: the endpoint for assertions, and algorithms that say nothing. */
function withoutSaml({ algorithms, endpoints, ...protocol }: JsonObject): JsonObject {
  const { acs: _acs, ...others } = asObject(endpoints);
  const hasAlgorithms = Object.keys(asObject(algorithms)).length > 0;
  return {
    ...protocol,
    ...(isJsonObject(endpoints) && { endpoints: others }),
    ...(hasAlgorithms && { algorithms }),
  };
}

function saml(protocol: JsonObject, world: World): JsonObject {
  const defaults: JsonObject = {
    type: 'SAML2',
    endpoints: { acs: { binding: 'HTTP-POST', type: 'INSTANCE' } },
    settings: {
      nameFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
      honorPersistentNameId: true,
    },
    credentials: { trust: { revocation: null, revocationCacheLifetime: 0 } },
  };
  const algorithms = objectIn(protocol, 'algorithms');
  const request = objectIn(algorithms, 'request');
  const hashed = { ...since(DIGEST, world, { digest: 'SHA-1' }), ...request };
  return {
    ...merge(defaults, protocol),
    ...('request' in algorithms && { algorithms: { ...algorithms, request: hashed } }),
  };
}
