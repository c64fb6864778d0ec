import { validationFailed } from '../../runtime/engine/fault.js';
import type { Call, Reply } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { newUuid } from '../../runtime/world/uuid.js';
import { defineBehaviour } from '../define.js';
import { cloneKey, csrRules, generateCsr, generateKey, keyRules, publish } from './credentials.js';
import { IDPS } from './identity-providers.js';
import { newKey } from './keys.js';

const TRUSTED = `${IDPS}/credentials/keys`;
const CREDENTIALS = `${IDPS}/{idpId}/credentials`;

/** Lifetime of a provider's certificate. The mock does not read certificates. */
const YEARS = 10;

/** A key of a provider. What its certificate would say is made up, as the mock does not read certificates. */
function trustedKey(sent: JsonObject, world: World): JsonObject {
  const { kty, created, lastUpdated, expiresAt, ...rest } = newKey(world, YEARS);
  return {
    kty,
    created,
    lastUpdated,
    expiresAt,
    alg: 'RSA',
    ...rest,
    ...sent,
    kid: newUuid(world),
  };
}

interface Publishing {
  readonly idpId: string;
  readonly csrId: string;
  readonly certificate: unknown;
}

const publishFor = (
  call: Pick<Call, 'world' | 'operation'> & { readonly params: Publishing },
): Promise<Reply> =>
  publish(`${IDPS}/${call.params.idpId}`, call.params.csrId, call.params.certificate, call);

/** Trusted keys of identity providers, and signing keys and certificate signing requests for requests to them. */
export const idpKeys = defineBehaviour({
  resources: {
    [TRUSTED]: {
      ...keyRules,
      complete: (_made, sent, world) => trustedKey(sent, world),
      beforeDelete(id, { store }) {
        const isUsed = store
          .collection(IDPS)
          .items()
          .some((idp) => {
            const credentials = objectIn(objectIn(idp, 'protocol'), 'credentials');
            return objectIn(credentials, 'trust')['kid'] === id;
          });
        if (isUsed) throw validationFailed('kid', [`kid: Key is used by an IdP: ${id}`]);
      },
    },
    [`${CREDENTIALS}/keys`]: keyRules,
    [`${CREDENTIALS}/csrs`]: csrRules,
  },
  handlers: {
    createIdentityProviderKey(call) {
      const { x5c } = call.params.jsonWebKey;
      if (!Array.isArray(x5c) || x5c.length === 0) {
        throw validationFailed('x5c', ['x5c: The field cannot be left blank']);
      }
      return call.generic();
    },
    generateIdentityProviderSigningKey: (call) =>
      generateKey(`${IDPS}/${call.params.idpId}`, call.params.validityYears, call),
    cloneIdentityProviderKey(call) {
      const { idpId, keyId, targetIdpId } = call.params;
      const to = { collection: IDPS, id: targetIdpId, entity: 'IdpTrust' };
      return cloneKey(`${IDPS}/${idpId}`, keyId, to, call);
    },
    generateCsrForIdentityProvider: (call) => generateCsr(`${IDPS}/${call.params.idpId}`, call),
    publishCerCertForIdentityProvider: (call) => publishFor(call),
    publishDerCertForIdentityProvider: (call) => publishFor(call),
    publishBinaryCerCertForIdentityProvider: (call) => publishFor(call),
    publishBinaryDerCertForIdentityProvider: (call) => publishFor(call),
    publishBinaryPemCertForIdentityProvider: (call) => publishFor(call),
  },
  events: {
    createIdentityProviderKey: 'system.idp.key.create',
    deleteIdentityProviderKey: 'system.idp.key.delete',
    generateIdentityProviderSigningKey: 'system.idp.key.create',
    cloneIdentityProviderKey: 'system.idp.key.create',
  },
});
