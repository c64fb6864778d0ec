import type { JsonObject } from '../../runtime/json.js';

/** Actions of Okta's own rule, by type of its policy. */
const ACTIONS: Readonly<Record<string, JsonObject>> = {
  OKTA_SIGN_ON: {
    signon: {
      access: 'ALLOW',
      requireFactor: false,
      session: {
        usePersistentCookie: false,
        maxSessionIdleMinutes: 120,
        maxSessionLifetimeMinutes: 0,
      },
    },
  },
  PASSWORD: {
    passwordChange: { access: 'ALLOW' },
    selfServicePasswordReset: { access: 'ALLOW' },
    selfServiceUnlock: { access: 'DENY' },
  },
  MFA_ENROLL: { enroll: { self: 'CHALLENGE' } },
  IDP_DISCOVERY: { idp: { providers: [{ type: 'OKTA' }] } },
  PROFILE_ENROLLMENT: {
    profileEnrollment: {
      access: 'ALLOW',
      preRegistrationInlineHooks: null,
      profileAttributes: [{ name: 'email', label: 'Email', required: true }],
      targetGroupIds: null,
      unknownUserAction: 'DENY',
      activationRequirements: { emailVerification: true },
    },
  },
  ENTITY_RISK: { entityRisk: { actions: [] } },
  POST_AUTH_SESSION: { postAuthSession: { failureActions: [] } },
  SESSION_VIOLATION_DETECTION: {
    sessionViolationDetection: { policyEvaluation: { enabled: false } },
  },
};

/** The last rule of a new policy for applications wants a device that is known; that of a new org's policy does not. */
const KNOWN_DEVICE: JsonObject = { possession: { required: true, deviceBound: 'REQUIRED' } };

/** What Okta's own rule of a policy does. @param isOfOrg Whether an org has the policy from its first day. */
export function defaultActions(policyType: string, isOfOrg: boolean): JsonObject {
  if (policyType !== 'ACCESS_POLICY') return ACTIONS[policyType] ?? {};
  const verificationMethod: JsonObject = {
    factorMode: '2FA',
    type: 'ASSURANCE',
    reauthenticateIn: 'PT12H',
    ...(!isOfOrg && { constraints: [KNOWN_DEVICE] }),
  };
  return { appSignOn: { access: 'ALLOW', verificationMethod } };
}
