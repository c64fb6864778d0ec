// An API gets an authorization server: a scope, a claim with the department, and a rule for which client gets tokens.
import type { OktaClient } from '@oktaforge/sdk';

export async function authorizationServer(okta: OktaClient): Promise<string[]> {
  const server = await okta.authorizationServer.createAuthorizationServer({
    authorizationServer: { name: 'Orders', audiences: ['https://orders.example.com'] },
  });
  const authServerId = server.id;
  const scope = await okta.authorizationServer.createOAuth2Scope({
    authServerId,
    oAuth2Scope: { name: 'orders.read', consent: 'IMPLICIT' },
  });
  const claim = await okta.authorizationServer.createOAuth2Claim({
    authServerId,
    oAuth2Claim: {
      name: 'department',
      claimType: 'RESOURCE',
      valueType: 'EXPRESSION',
      value: 'user.department',
      status: 'ACTIVE',
      alwaysIncludeInToken: true,
      conditions: { scopes: [scope.name] },
    },
  });
  const policy = await okta.authorizationServer.createAuthorizationServerPolicy({
    authServerId,
    policy: {
      type: 'OAUTH_AUTHORIZATION_POLICY',
      name: 'All clients',
      description: 'Whoever may read orders',
      priority: 1,
      status: 'ACTIVE',
      conditions: { clients: { include: ['ALL_CLIENTS'] } },
    },
  });
  const rule = await okta.authorizationServer.createAuthorizationServerPolicyRule({
    authServerId,
    policyId: policy.id,
    policyRule: {
      type: 'RESOURCE_ACCESS',
      name: 'Services',
      priority: 1,
      status: 'ACTIVE',
      conditions: {
        people: { groups: { include: ['EVERYONE'] } },
        grantTypes: { include: ['client_credentials'] },
        scopes: { include: ['orders.read'] },
      },
      actions: { token: { accessTokenLifetimeMinutes: 60 } },
    },
  });
  return [server.status, scope.name, claim.name, policy.name, rule.name];
}
