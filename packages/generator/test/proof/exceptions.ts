import type { Difference } from './differences.js';

/** A known disagreement between the two forms of release 2.16.0. */
export interface Exception {
  readonly reason: string;
  /** One place, or what all the places have in common. */
  readonly places: RegExp;
  /** True for a difference in which both sides say what this exception is about. */
  readonly says: (difference: Difference) => boolean;
  /** How many differences it explains; another number means that the entry is stale. */
  readonly count: number;
}

/**
 * Left is upstream (Swagger 2.0) with the overlay, right the OpenAPI 3.0.1 form. Most come from the conversion
 * to OpenAPI 3, which said less; the left side is what is generated.
 */
export const exceptions: readonly Exception[] = [
  {
    reason:
      'The conversion put "Okta" in front of 169 summaries, one of which two variants of forgot_password share.',
    places: /^\/operations\/\w+\/docs\/summary$/,
    says: ({ left, right }) => right === `Okta ${String(left)}`,
    count: 170,
  },
  {
    reason:
      '29 properties are a $ref with readOnly beside it, and 12 kinds of UserFactor inherit one. Siblings of a $ref count for nothing in OpenAPI 3.0, so the conversion dropped them.',
    places: /^\/models\/\w+\/properties\/\w+\/write$/,
    says: ({ left, right }) => left === 'absent' && right === 'sometimes',
    count: 41,
  },
  {
    reason: 'Only a property that lost its readOnly leads from a request to these models.',
    places:
      /^\/models\/(FactorStatus|GroupRuleStatus|GroupType|PasswordPolicyRecoveryQuestionComplexity|PasswordPolicyRecoveryQuestionProperties|UserSchemaProperties|UserSchemaPropertiesProfile|UserSchemaPropertiesProfileItem|UserStatus)\/usage\/write$/,
    says: ({ left, right }) => left === false && right === true,
    count: 9,
  },
  {
    reason: 'The conversion dropped the defaults of numbers in the settings of policies.',
    places:
      /^\/models\/(OktaSignOnPolicyRuleSignonSessionActions|PasswordPolicyPasswordSettingsAge|PasswordPolicyPasswordSettingsComplexity|PasswordPolicyRecoveryEmailRecoveryToken)\/properties\/\w+\/default$/,
    says: ({ left, right }) => typeof left === 'number' && right === undefined,
    count: 13,
  },
  {
    reason:
      'The overlay can only append the mapping of MFA_ENROLL, which 2.16.0 has in the middle.',
    places: /^\/models\/Policy\/discriminator\/mapping\/order$/,
    says: ({ left, right }) =>
      String(left) ===
        'ACCESS_POLICY,IDP_DISCOVERY,OAUTH_AUTHORIZATION_POLICY,OKTA_SIGN_ON,PASSWORD,PROFILE_ENROLLMENT,MFA_ENROLL' &&
      String(right) ===
        'ACCESS_POLICY,IDP_DISCOVERY,MFA_ENROLL,OAUTH_AUTHORIZATION_POLICY,OKTA_SIGN_ON,PASSWORD,PROFILE_ENROLLMENT',
    count: 1,
  },
];

export function explains({ places, says }: Exception, difference: Difference): boolean {
  return places.test(difference.place) && says(difference);
}
