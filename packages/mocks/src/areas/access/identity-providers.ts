import { validationFailed } from '../../runtime/engine/fault.js';
import { merge } from '../../runtime/engine/merge.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { IDPS } from '../paths.js';

const POLICY: JsonObject = {
  provisioning: {
    action: 'AUTO',
    profileMaster: false,
    groups: { action: 'NONE' },
    conditions: { deprovisioned: { action: 'NONE' }, suspended: { action: 'NONE' } },
  },
  accountLink: { filter: null, action: 'AUTO' },
  subject: {
    userNameTemplate: { template: 'idpuser.email' },
    filter: null,
    matchType: 'USERNAME',
    matchAttribute: null,
  },
  maxClockSkew: 0,
};

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

function protocolOf(type: string, sent: JsonObject, { newToken }: World): JsonObject {
  const social = SOCIAL[type];
  if (social !== undefined) {
    const endpoints = {
      authorization: { url: social.authorization, binding: 'HTTP-REDIRECT' },
      token: { url: social.token, binding: 'HTTP-POST' },
    };
    return merge({ type: social.protocol }, { ...sent, endpoints });
  }
  if (type !== 'SAML2') return { type: 'OIDC', ...sent };
  const audience = `https://www.okta.com/saml2/service-provider/sp${newToken(18).toLowerCase()}`;
  const defaults: JsonObject = {
    type: 'SAML2',
    endpoints: { acs: { binding: 'HTTP-POST', type: 'INSTANCE' } },
    settings: {
      nameFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
      honorPersistentNameId: true,
    },
    credentials: {
      trust: { audience, revocation: null, revocationCacheLifetime: 0 },
      signing: { kid: newToken(43) },
    },
  };
  return merge(defaults, sent);
}

function complete(
  made: JsonObject,
  sent: JsonObject,
  world: World,
  before?: JsonObject,
): JsonObject {
  const type = String(made['type']);
  const protocol = objectIn(sent, 'protocol');
  const old = objectIn(objectIn(before, 'protocol'), 'credentials');
  const credentials = merge(old, objectIn(protocol, 'credentials'));
  return {
    ...(type !== 'SAML2' && { issuerMode: 'ORG_URL' }),
    ...made,
    status: before?.['status'] ?? 'ACTIVE',
    protocol: protocolOf(type, { ...protocol, credentials }, world),
    policy: merge(POLICY, objectIn(sent, 'policy')),
  };
}

function links(
  standard: JsonObject,
  item: JsonObject,
  href: string,
  { orgUrl }: World,
): JsonObject {
  if (item['type'] === 'SAML2') {
    const { self: _self, ...lifecycle } = standard;
    const xml = { type: 'application/xml' };
    return {
      metadata: { ...link(`${href}/metadata.xml`, 'GET'), ...xml },
      acs: { ...link(`${orgUrl}/sso/saml2/${String(item['id'])}`, 'POST'), ...xml },
      users: link(`${href}/users`, 'GET'),
      ...lifecycle,
    };
  }
  const query =
    'client_id={clientId}&response_type={responseType}&response_mode={responseMode}&scope={scopes}&redirect_uri={redirectUri}&state={state}&nonce={nonce}';
  const authorize = `${orgUrl}/oauth2/v1/authorize?idp=${String(item['id'])}&${query}`;
  return {
    authorize: { href: authorize, templated: true, hints: { allow: ['GET'] } },
    clientRedirectUri: link(`${orgUrl}/oauth2/v1/authorize/callback`, 'POST'),
  };
}

function check({ name }: JsonObject, { store }: World, id?: string): void {
  if (typeof name !== 'string' || name.trim() === '') {
    throw validationFailed('name', ['name: The field cannot be left blank']);
  }
  const others = store.collection(IDPS).entries();
  if (others.some(([other, item]) => other !== id && item['name'] === name)) {
    throw validationFailed('name', ['name: This name is already in use by another IdP.']);
  }
}

/** Identity providers. */
export const identityProviders = defineBehaviour({
  resources: {
    [IDPS]: {
      entity: 'IdpTrust',
      prefix: '0oa',
      complete: (made, sent, world) => complete(made, sent, world),
      links,
    },
  },
  handlers: {
    'POST /api/v1/idps'(call) {
      check(call.body, call.world);
      return call.generic();
    },
    'PUT /api/v1/idps/{idpId}'(call) {
      const { params, body, world, present } = call;
      const { idpId } = params;
      const idps = world.store.collection(IDPS);
      const before = idps.get(idpId);
      const reply = call.generic();
      check(body, world, idpId);
      const changed = complete(idps.get(idpId) ?? {}, body, world, before);
      idps.set(idpId, changed);
      return { ...reply, body: present(IDPS, `${IDPS}/${idpId}`, changed) };
    },
  },
  events: {
    'POST /api/v1/idps': 'system.idp.lifecycle.create',
    'PUT /api/v1/idps/{idpId}': 'system.idp.lifecycle.update',
    'DELETE /api/v1/idps/{idpId}': 'system.idp.lifecycle.delete',
    'POST /api/v1/idps/{idpId}/lifecycle/activate': 'system.idp.lifecycle.activate',
    'POST /api/v1/idps/{idpId}/lifecycle/deactivate': 'system.idp.lifecycle.deactivate',
  },
});
