import { validationFailed } from '../../runtime/engine/fault.js';
import { merge } from '../../runtime/engine/merge.js';
import type { Write } from '../../runtime/engine/types.js';
import { asObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, onIdentityEngine, since } from '../links.js';
import { IDPS } from '../paths.js';
import { protocolOf, samlCredentials } from './idp-protocols.js';

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

/** Types of providers of which an org can say whether it trusts their claims. */
const CLAIM_TYPES = ['OIDC', 'SAML2'];

/** Dates by recordings of 2023 to 2026. `mapAMRClaims` was the name of `trustClaims` before. */
function latePolicy(type: string, world: World): JsonObject {
  const isBefore = world.asOf < Date.parse('2025-06-16');
  return {
    ...(CLAIM_TYPES.includes(type) &&
      onIdentityEngine(world, {
        ...since('2025-03-13', world, { trustClaims: false }),
        ...(isBefore && since('2023-07-27', world, { mapAMRClaims: false })),
      })),
    ...since('2025-03-13', world, { transformedUsernameMatchingEnabled: false }),
  };
}

/** What Okta stores of a provider. A replacement changes neither its status nor the credentials that it does not name. */
function settle(item: JsonObject, { before, world }: Write): JsonObject {
  check(item, world);
  const type = String(item['type']);
  const { issuerMode = 'ORG_URL', ...rest } = item;
  const old = objectIn(objectIn(before, 'protocol'), 'credentials');
  const protocol = objectIn(item, 'protocol');
  const credentials = merge(old, objectIn(protocol, 'credentials'));
  const given = Object.keys(credentials).length > 0 && { credentials };
  return {
    // Okta ignores the mode of a SAML provider.
    ...(type !== 'SAML2' && { issuerMode }),
    ...rest,
    status: before?.['status'] ?? 'ACTIVE',
    protocol: protocolOf(type, { ...protocol, ...given }, world),
    policy: merge({ ...POLICY, ...latePolicy(type, world) }, objectIn(item, 'policy')),
  };
}

function complete(made: JsonObject, _sent: JsonObject, world: World): JsonObject {
  if (made['type'] !== 'SAML2') return made;
  return merge({ protocol: { credentials: samlCredentials(world) } }, made);
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

function check({ id, name }: JsonObject, { store }: World): void {
  if (typeof name !== 'string' || name.trim() === '') {
    throw validationFailed('name', ['name: The field cannot be left blank']);
  }
  const others = store.collection(IDPS).entries();
  if (others.some(([other, item]) => other !== id && item['name'] === name)) {
    throw validationFailed('name', ['name: This name is already in use by another IdP.']);
  }
}

/** Where the key is with which a provider such as Apple is asked for tokens. */
const PRIVATE_KEY = 'protocol.credentials.signing.privateKey';

/** The key that a replacement sends: its answer shows it, as Okta's description says, and no read does. */
function keyIn(sent: JsonObject): JsonObject {
  const { privateKey } = objectIn(objectIn(objectIn(sent, 'protocol'), 'credentials'), 'signing');
  if (typeof privateKey !== 'string') return {};
  return { protocol: { credentials: { signing: { privateKey } } } };
}

/** Identity providers. */
export const identityProviders = defineBehaviour({
  resources: {
    [IDPS]: {
      entity: 'IdpTrust',
      prefix: '0oa',
      complete,
      settle,
      hidden: (_item, fresh) => (fresh ? [] : [PRIVATE_KEY]),
      links,
    },
  },
  handlers: {
    /** The answer to a replacement has no date of creation: all five recorded ones say null. A read has it. */
    'PUT /api/v1/idps/{idpId}'(call) {
      const reply = call.generic();
      const shown = merge(asObject(reply.body), keyIn(call.body));
      return { ...reply, body: { ...shown, created: null } };
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
