import type { OktaClient } from '@oktaforge/sdk';
import { policyModel, policyRuleModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

const TYPES = [
  'OKTA_SIGN_ON',
  'PASSWORD',
  'MFA_ENROLL',
  'IDP_DISCOVERY',
  'ACCESS_POLICY',
  'PROFILE_ENROLLMENT',
];

const NAMES: Readonly<Record<string, string>> = {
  ACCESS_POLICY: 'Any two factors',
  IDP_DISCOVERY: 'Idp Discovery Policy',
};

async function add(okta: OktaClient, name: string, priority?: number): Promise<string> {
  const policy = { type: 'PASSWORD', name, ...(priority !== undefined && { priority }) };
  const { id = '' } = await okta.policy.createPolicy({ policy: policy as never });
  return id;
}

async function order(okta: OktaClient): Promise<unknown[]> {
  const { items } = await okta.policy.listPolicies({ type: 'PASSWORD' });
  return items
    .map(({ name, priority }) => [priority, name] as const)
    .toSorted(([a = 0], [b = 0]) => a - b)
    .map(([priority, name]) => `${String(priority)} ${name ?? ''}`);
}

describe.each(TYPES)('the default policy of type %s', (type) => {
  it('is there, with a rule, and stays', async () => {
    const { okta } = org();
    const { items } = await okta.policy.listPolicies({ type });
    expect(items[0]).toMatchObject({ type, name: NAMES[type] ?? 'Default Policy', system: true });
    expect(items.map(({ priority }) => priority)).toEqual(items.map(() => 1));
    expect(items.every((item) => policyModel.is(item))).toBe(true);
    const policyId = items[0]?.id ?? '';
    const rules = (await okta.policy.listPolicyRules({ policyId })).items;
    expect(rules).toMatchObject([{ system: true, status: 'ACTIVE' }]);
    expect(rules.every((rule) => policyRuleModel.is(rule))).toBe(true);
    const ruleId = rules[0]?.id ?? '';
    const tried = [
      okta.policy.deletePolicy({ policyId }),
      okta.policy.deactivatePolicy({ policyId }),
      okta.policy.deletePolicyRule({ policyId, ruleId }),
      okta.policy.deactivatePolicyRule({ policyId, ruleId }),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual(Array(4).fill('403 E0000006'));
    expect(items[0]).not.toHaveProperty(['_links', 'deactivate']);
  });
});

describe('priorities', () => {
  it.each<[string, (okta: OktaClient) => Promise<unknown>, readonly string[]]>([
    ['nothing more', () => Promise.resolve(), ['1 A', '2 B', '3 C', '4 Default Policy']],
    ['one at the end', (okta) => add(okta, 'D'), ['1 A', '2 B', '3 C', '4 D', '5 Default Policy']],
    ['one at 2', (okta) => add(okta, 'D', 2), ['1 A', '2 D', '3 B', '4 C', '5 Default Policy']],
    ['one too far', (okta) => add(okta, 'D', 9), ['1 A', '2 B', '3 C', '4 D', '5 Default Policy']],
    ['A deleted', (okta) => remove(okta, 'A'), ['1 B', '2 C', '3 Default Policy']],
    ['A moved to 3', (okta) => move(okta, 'A', 3), ['1 B', '2 C', '3 A', '4 Default Policy']],
    ['C moved to 1', (okta) => move(okta, 'C', 1), ['1 C', '2 A', '3 B', '4 Default Policy']],
    ['B put without one', (okta) => move(okta, 'B'), ['1 A', '2 B', '3 C', '4 Default Policy']],
  ])('given %s', async (_, change, want) => {
    const { okta } = org();
    for (const name of ['A', 'B', 'C']) await add(okta, name);
    await change(okta);
    expect(await order(okta)).toEqual(want);
  });

  async function idOf(okta: OktaClient, name: string): Promise<string> {
    const { items } = await okta.policy.listPolicies({ type: 'PASSWORD' });
    return items.find((one) => one.name === name)?.id ?? '';
  }

  async function remove(okta: OktaClient, name: string): Promise<void> {
    await okta.policy.deletePolicy({ policyId: await idOf(okta, name) });
  }

  async function move(okta: OktaClient, name: string, priority?: number): Promise<void> {
    const policy = { type: 'PASSWORD', name, ...(priority !== undefined && { priority }) };
    await okta.policy.updatePolicy({
      policyId: await idOf(okta, name),
      policy: policy as never,
    });
  }
});

describe('policies', () => {
  it('are created as they are asked for', async () => {
    const { okta } = org();
    const policy = { type: 'OKTA_SIGN_ON', name: 'Mine' } as never;
    const active = await okta.policy.createPolicy({ policy });
    const inactive = await okta.policy.createPolicy({ policy, activate: false });
    expect([active.status, inactive.status]).toEqual(['ACTIVE', 'INACTIVE']);
    expect(active).toHaveProperty(['_links', 'deactivate']);
    expect(inactive).toHaveProperty(['_links', 'activate']);
    const { items } = await okta.group.listGroups({});
    expect(active).toMatchObject({
      system: false,
      description: null,
      conditions: { people: { groups: { include: items.map(({ id }) => id) } } },
    });
  });

  it('for applications end with a rule for all that is left', async () => {
    const { okta } = org();
    const policy = { type: 'ACCESS_POLICY', name: 'Mine' } as never;
    const { id: policyId = '' } = await okta.policy.createPolicy({ policy });
    const policyRule = { type: 'ACCESS_POLICY', name: 'First' } as never;
    await okta.policy.createPolicyRule({ policyId, policyRule });
    const { items } = await okta.policy.listPolicyRules({ policyId });
    expect(items.map(({ name, priority }) => [name, priority])).toEqual([
      ['Catch-all Rule', 99],
      ['First', 1],
    ]);
  });

  it('cannot be listed without their type', async () => {
    const { mock } = org();
    const response = await mock.fetch(`${mock.orgUrl}/api/v1/policies`);
    expect(response.status).toBe(400);
  });

  it('take their rules with them', async () => {
    const { okta } = org();
    const policyId = await add(okta, 'A');
    const policyRule = { type: 'PASSWORD', name: 'One' } as never;
    const { id: ruleId = '' } = await okta.policy.createPolicyRule({ policyId, policyRule });
    await okta.policy.deletePolicy({ policyId });
    expect(await outcome(okta.policy.getPolicyRule({ policyId, ruleId }))).toBe('404 E0000007');
  });
});
