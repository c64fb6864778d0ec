// Whoever opens an app has to use two factors, one of them on a device that resists phishing.
import type { OktaClient } from '@oktaforge/sdk';

export async function accessPolicy(okta: OktaClient, groupId: string): Promise<string[]> {
  const policy = await okta.policy.createPolicy({
    policy: { type: 'ACCESS_POLICY', name: 'Two factors', description: 'For apps with salaries' },
  });
  const rule = await okta.policy.createPolicyRule({
    policyId: policy.id,
    policyRule: {
      type: 'ACCESS_POLICY',
      name: 'Accounting',
      priority: 0,
      conditions: { people: { groups: { include: [groupId] } } },
      actions: {
        appSignOn: {
          access: 'ALLOW',
          verificationMethod: {
            type: 'ASSURANCE',
            factorMode: '2FA',
            reauthenticateIn: 'PT2H',
            constraints: [{ possession: { phishingResistant: 'REQUIRED' } }],
          },
        },
      },
    },
  });
  const read = await okta.policy.getPolicyRule({ policyId: policy.id, ruleId: rule.id });
  const mode =
    read.type === 'ACCESS_POLICY' ? read.actions?.appSignOn?.verificationMethod?.factorMode : '';
  return [policy.name, rule.name, rule.status, mode ?? ''];
}
