import { OktaFault } from '../../runtime/engine/fault.js';

/** Types of the policies of an org, as Okta's descriptions have them. Policies of OAuth are those of an authorization server. */
const OF_ORGS = new Set([
  'ACCESS_POLICY',
  'CLIENT_UPDATE',
  'CONTINUOUS_ACCESS',
  'DEVICE_SIGNAL_COLLECTION',
  'ENTITY_RISK',
  'IDENTITY_CLAIM_SOURCING',
  'IDP_DISCOVERY',
  'MFA_ENROLL',
  'OKTA_SIGN_ON',
  'PASSWORD',
  'POST_AUTH_SESSION',
  'PROFILE_ENROLLMENT',
  'RESOURCE_ACCESS',
  'SESSION_VIOLATION_DETECTION',
]);

/** @throws {OktaFault} for a type that no policy of an org has, as callers of Okta have reported it for lists and creates. */
export function refusePolicyType(type: unknown): void {
  if (OF_ORGS.has(String(type))) return;
  throw new OktaFault(400, 'E0000002', 'The request was not valid: Invalid policy type specified.');
}
