// Whoever has an address of a partner signs in at the partner's identity provider.
import type { OktaClient } from '@oktaforge/sdk';

export async function idpDiscovery(okta: OktaClient, domain: string): Promise<unknown[]> {
  const provider = await okta.identityProvider.createIdentityProvider({
    identityProvider: {
      type: 'OIDC',
      name: 'Partner',
      protocol: {
        type: 'OIDC',
        scopes: ['openid', 'profile', 'email'],
        issuer: { url: `https://login.${domain}` },
        endpoints: {
          authorization: { url: `https://login.${domain}/authorize`, binding: 'HTTP-REDIRECT' },
          token: { url: `https://login.${domain}/token`, binding: 'HTTP-POST' },
          jwks: { url: `https://login.${domain}/keys`, binding: 'HTTP-REDIRECT' },
        },
        credentials: { client: { client_id: 'acme', client_secret: 'change-me' } },
      },
      policy: { subject: { userNameTemplate: { template: 'idpuser.email' } } },
    },
  });
  const policies = await okta.policy.listPolicies({ type: 'IDP_DISCOVERY' });
  const policyId = policies.items[0]?.id ?? '';
  const rule = await okta.policy.createPolicyRule({
    policyId,
    policyRule: {
      type: 'IDP_DISCOVERY',
      name: 'Partners',
      priority: 1,
      conditions: {
        userIdentifier: {
          type: 'IDENTIFIER',
          patterns: [{ matchType: 'SUFFIX', value: domain }],
        },
      },
      actions: { idp: { providers: [{ type: 'OIDC', id: provider.id }] } },
    },
  });
  const read = await okta.policy.getPolicyRule({ policyId, ruleId: rule.id });
  return [read.name, read.type, read.status];
}
