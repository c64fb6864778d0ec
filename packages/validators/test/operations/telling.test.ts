import { describe, expect, it } from 'vitest';

import {
  createApplicationRequest,
  createPolicyRequest,
  createPolicyRuleRequest,
  updateApplicationRequest,
} from '../../src/generated/requests.js';
import type { RequestValidator } from '../../src/runtime/types.js';

const label = 'An application';
const settings = { app: { instanceType: 'SANDBOX' } };
const creating = (application: object) => ({ application });
const updating = (application: object) => ({ appId: 'id', application });
const ruling = (policyRule: object) => ({ policyId: 'id', policyRule });

const rows: [
  what: string,
  validator: RequestValidator<unknown>,
  params: object,
  want: readonly string[],
][] = [
  [
    'takes an application of the catalogue',
    createApplicationRequest,
    creating({ name: 'salesforce', label, signOnMode: 'SAML_2_0', settings }),
    [],
  ],
  [
    'takes an application by its name alone',
    createApplicationRequest,
    creating({ name: 'bookmark', label }),
    [],
  ],
  [
    'takes a SAML application without a name',
    createApplicationRequest,
    creating({ label, signOnMode: 'SAML_2_0' }),
    [],
  ],
  [
    'refuses an application that nothing tells',
    createApplicationRequest,
    creating({ label }),
    ['application.signOnMode required'],
  ],
  [
    'refuses a mode that nobody knows',
    createApplicationRequest,
    creating({ label, signOnMode: 'NO_SUCH_MODE' }),
    ['application.signOnMode unknown_value'],
  ],
  [
    'refuses a bookmark under another name',
    updateApplicationRequest,
    updating({ name: 'salesforce', label, signOnMode: 'BOOKMARK' }),
    ['application.name unknown_value'],
  ],
  [
    'refuses an application that signs on in a browser, without its name',
    updateApplicationRequest,
    updating({ label, signOnMode: 'BROWSER_PLUGIN' }),
    ['application.name required'],
  ],
  [
    'refuses an application that is replaced, by its name alone',
    updateApplicationRequest,
    updating({ name: 'bookmark', label }),
    ['application.signOnMode required'],
  ],
  [
    'says once that nothing tells the application',
    updateApplicationRequest,
    updating({ label }),
    ['application.signOnMode required'],
  ],
  [
    'refuses a policy without its type',
    createPolicyRequest,
    { policy: { name: 'A policy' } },
    ['policy.type required'],
  ],
  [
    'refuses a rule without its type',
    createPolicyRuleRequest,
    ruling({ name: 'A rule' }),
    ['policyRule.type required'],
  ],
  [
    'refuses a rule of a type that nobody knows',
    createPolicyRuleRequest,
    ruling({ name: 'A rule', type: 'NO_SUCH_TYPE' }),
    ['policyRule.type unknown_value'],
  ],
];

describe('a request with subtypes', () => {
  it.each(rows)('%s', (_what, validator, params, want) => {
    const result = validator.validate(params);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(want);
    expect(validator.is(params)).toBe(want.length === 0);
  });
});
