import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';

interface Given {
  readonly of: string;
  readonly rule?: string;
  readonly asOf?: string;
  readonly engine?: 'identity' | 'classic';
  readonly conditions?: unknown;
  readonly actions?: unknown;
}

async function made(given: Given): Promise<unknown> {
  const { of: type, rule = type, asOf = '2026-06-09', engine, conditions, actions } = given;
  const { okta } = org({ asOf, ...(engine && { engine }) });
  const policy = { type, name: 'Mine' };
  const { id: policyId = '' } = await okta.policy.createPolicy({ policy: policy as never });
  const policyRule = { type: rule, name: 'Rule', conditions, actions } as never;
  const { id: ruleId = '' } = await okta.policy.createPolicyRule({ policyId, policyRule });
  return okta.policy.getPolicyRule({ policyId, ruleId });
}

const verified = (verificationMethod: object) => ({
  appSignOn: { access: 'ALLOW', verificationMethod },
});
const lists = { include: [], exclude: [] };

describe('a rule', () => {
  it.each<[string, Given, unknown]>([
    ['of Classic Engine', { engine: 'classic', of: 'OKTA_SIGN_ON' }, 'PASSWORD_IDP'],
    ['of Identity Engine', { of: 'OKTA_SIGN_ON' }, 'PASSWORD_IDP_ANY_FACTOR'],
  ])('%s asks first for its factor', async (_, given, primaryFactor) => {
    const actions = { signon: { access: 'ALLOW' } };
    expect(await made({ rule: 'SIGN_ON', actions, ...given })).toMatchObject({
      actions: { signon: { access: 'ALLOW', primaryFactor } },
    });
  });

  it.each<[string, Given, Readonly<Record<string, unknown>>]>([
    [
      'a platform without an expression',
      {
        of: 'ACCESS_POLICY',
        conditions: {
          platform: { include: [{ type: 'DESKTOP', os: { type: 'LINUX', expression: null } }] },
        },
      },
      {
        people: { users: { exclude: [] } },
        platform: { include: [{ type: 'DESKTOP', os: { type: 'LINUX' } }], exclude: [] },
        riskScore: { level: 'ANY' },
        userType: lists,
      },
    ],
    [
      'no risk before its time',
      { of: 'ACCESS_POLICY', asOf: '2023-04-06' },
      { people: { users: { exclude: [] } }, userType: lists },
    ],
    [
      'an application without a name',
      { of: 'MFA_ENROLL', conditions: { app: { include: [{ type: 'APP', id: 'a' }] } } },
      {
        people: { users: { exclude: [] } },
        app: { include: [{ type: 'APP', id: 'a', name: null }], exclude: [] },
      },
    ],
    [
      'lists for the discovery of providers',
      { of: 'IDP_DISCOVERY', conditions: { app: null } },
      { app: lists, userIdentifier: { patterns: [] } },
    ],
    [
      'no empty list of a session',
      {
        of: 'POST_AUTH_SESSION',
        conditions: { people: { users: lists, groups: lists } },
      },
      { people: { users: { exclude: [] } } },
    ],
    [
      'any network for a session',
      { of: 'SESSION_VIOLATION_DETECTION', conditions: { riskScore: { minRiskLevel: 'LOW' } } },
      { network: { connection: 'ANYWHERE' }, riskScore: { minRiskLevel: 'LOW' } },
    ],
  ])('has as its conditions %s', async (_, given, conditions) => {
    expect(await made(given)).toMatchObject({ conditions });
    const rule = (await made(given)) as { conditions: unknown };
    expect(rule.conditions).toEqual(conditions);
  });

  it.each<[string, Given, unknown]>([
    [
      'what it knows of a constraint',
      {
        of: 'ACCESS_POLICY',
        actions: verified({
          factorMode: '2FA',
          type: 'ASSURANCE',
          constraints: [{ next: [], possession: { required: true } }],
        }),
      },
      {
        appSignOn: {
          access: 'ALLOW',
          keepMeSignedIn: { postAuth: 'NOT_ALLOWED' },
          verificationMethod: {
            factorMode: '2FA',
            type: 'ASSURANCE',
            reauthenticateIn: 'PT12H',
            constraints: [{ possession: { required: true } }],
          },
        },
      },
    ],
    [
      'nothing that is later',
      { of: 'ACCESS_POLICY', asOf: '2023-07-27', actions: verified({ type: 'AUTH_METHOD_CHAIN' }) },
      verified({ type: 'AUTH_METHOD_CHAIN' }),
    ],
    [
      'a provider by its name',
      {
        of: 'IDP_DISCOVERY',
        actions: {
          idp: {
            idpSelectionType: 'DYNAMIC',
            matchCriteria: [{ providerExpression: 'x' }],
            shouldFallBackToOkta: false,
          },
        },
      },
      {
        idp: {
          idpSelectionType: 'DYNAMIC',
          matchCriteria: [{ propertyName: 'name', providerExpression: 'x' }],
        },
      },
    ],
    [
      'no logout of a session',
      {
        of: 'POST_AUTH_SESSION',
        actions: { postAuthSession: { failureActions: [{ action: 'TERMINATE_SESSION' }] } },
      },
      { postAuthSession: { failureActions: [{ action: 'TERMINATE_SESSION', slo: null }] } },
    ],
  ])('has as its actions %s', async (_, given, actions) => {
    const rule = (await made(given)) as { actions: unknown };
    expect(rule.actions).toEqual(actions);
  });

  it.each([
    ['ACCESS_POLICY', 5, 5],
    ['ACCESS_POLICY', 0, 0],
    ['PASSWORD', 999, 1],
    ['PASSWORD', 0, 0],
  ])('of type %s that asks for the priority %i gets %i', async (type, priority, want) => {
    const { okta } = org();
    const policy = { type, name: 'Mine' } as never;
    const { id: policyId = '' } = await okta.policy.createPolicy({ policy });
    const policyRule = { type, name: 'Rule', priority } as never;
    const rule = await okta.policy.createPolicyRule({ policyId, policyRule });
    expect(rule.priority).toBe(want);
  });

  it('for all that is left has no conditions, and wants a known device of a new policy', async () => {
    const { okta } = org();
    const policy = { type: 'ACCESS_POLICY', name: 'Mine' } as never;
    const { id: policyId = '' } = await okta.policy.createPolicy({ policy });
    const [rule] = (await okta.policy.listPolicyRules({ policyId })).items;
    const possession = { required: true, deviceBound: 'REQUIRED' };
    expect(rule).toMatchObject({
      conditions: null,
      actions: { appSignOn: { verificationMethod: { constraints: [{ possession }] } } },
    });
  });
});
