import { validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { newUuid } from '../../runtime/world/uuid.js';
import { defineBehaviour } from '../define.js';
import { IDPS } from '../paths.js';
import { cloneKey, csrRules, generateCsr, generateKey, keyRules, publish } from './credentials.js';
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

type Publishing = RouteCall<'/{idpId}/{csrId}'>;

const publishFor = (call: Publishing): Promise<Reply> =>
  publish(`${IDPS}/${call.params.idpId}`, call.params.csrId, call.sent, call);

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
    'POST /api/v1/idps/credentials/keys'(call) {
      const { x5c } = call.body;
      if (!Array.isArray(x5c) || x5c.length === 0) {
        throw validationFailed('x5c', ['x5c: The field cannot be left blank']);
      }
      return call.generic();
    },
    'POST /api/v1/idps/{idpId}/credentials/keys/generate': (call) =>
      generateKey(`${IDPS}/${call.params.idpId}`, call.query['validityYears'], call),
    'POST /api/v1/idps/{idpId}/credentials/keys/{keyId}/clone'(call) {
      const { idpId, keyId } = call.params;
      const to = { collection: IDPS, id: call.query['targetIdpId'], entity: 'IdpTrust' };
      return cloneKey(`${IDPS}/${idpId}`, keyId, to, call);
    },
    'POST /api/v1/idps/{idpId}/credentials/csrs': (call) =>
      generateCsr(`${IDPS}/${call.params.idpId}`, call),
    'POST /api/v1/idps/{idpId}/credentials/csrs/{csrId}/lifecycle/publish': publishFor,
  },
  events: {
    'POST /api/v1/idps/credentials/keys': 'system.idp.key.create',
    'DELETE /api/v1/idps/credentials/keys/{keyId}': 'system.idp.key.delete',
    'POST /api/v1/idps/{idpId}/credentials/keys/generate': 'system.idp.key.create',
    'POST /api/v1/idps/{idpId}/credentials/keys/{keyId}/clone': 'system.idp.key.create',
  },
});
