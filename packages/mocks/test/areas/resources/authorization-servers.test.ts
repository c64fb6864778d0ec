import type { OktaClient } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

async function made(okta: OktaClient): Promise<string> {
  const { id = '' } = await okta.authorizationServer.createAuthorizationServer({
    authorizationServer: { name: 'Mine', audiences: ['api://mine'] },
  });
  return id;
}

const server = { authServerId: 'default' };

describe('the default authorization server', () => {
  it('lets all clients have tokens', async () => {
    const { okta } = org();
    const { items } = await okta.authorizationServer.listAuthorizationServerPolicies(server);
    expect(items).toMatchObject([{ name: 'Default Policy', type: 'OAUTH_AUTHORIZATION_POLICY' }]);
    const rules = await okta.authorizationServer.listAuthorizationServerPolicyRules({
      ...server,
      policyId: items[0]?.id ?? '',
    });
    expect(rules.items).toMatchObject([{ name: 'Default Policy Rule', type: 'RESOURCE_ACCESS' }]);
  });
});

describe('authorization servers', () => {
  it('begin with the scopes and claims of OpenID Connect, which stay', async () => {
    const { okta } = org();
    const authServerId = await made(okta);
    const scopes = (await okta.authorizationServer.listOAuth2Scopes({ authServerId })).items;
    const claims = (await okta.authorizationServer.listOAuth2Claims({ authServerId })).items;
    expect(scopes.map(({ name }) => name)).toContain('openid');
    expect([...scopes, ...claims].every(({ system }) => system === true)).toBe(true);
    const scopeId = scopes[0]?.id ?? '';
    const claimId = claims[0]?.id ?? '';
    const tried = [
      okta.authorizationServer.deleteOAuth2Scope({ authServerId, scopeId }),
      okta.authorizationServer.deleteOAuth2Claim({ authServerId, claimId }),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual(['403 E0000006', '403 E0000006']);
  });

  it('are gone with all that they have', async () => {
    const { okta } = org();
    const authServerId = await made(okta);
    await okta.authorizationServer.deactivateAuthorizationServer({ authServerId });
    await okta.authorizationServer.deleteAuthorizationServer({ authServerId });
    const tried = [
      okta.authorizationServer.getAuthorizationServer({ authServerId }),
      okta.authorizationServer.listOAuth2Scopes({ authServerId }),
      okta.authorizationServer.listAuthorizationServerKeys({ authServerId }),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual(Array(3).fill('404 E0000007'));
  });

  it('rotate their keys', async () => {
    const { okta } = org();
    const authServerId = await made(okta);
    const listed = async () =>
      (await okta.authorizationServer.listAuthorizationServerKeys({ authServerId })).items;
    const [active, next] = await listed();
    expect([active?.status, next?.status]).toEqual(['ACTIVE', 'NEXT']);
    const rotate = { authServerId, use: { use: 'sig' } };
    await okta.authorizationServer.rotateAuthorizationServerKeys(rotate);
    const keys = await listed();
    expect(keys.map(({ kid, status }) => [kid, status]).slice(0, 2)).toEqual([
      [active?.kid, 'EXPIRED'],
      [next?.kid, 'ACTIVE'],
    ]);
    expect(keys[2]).toMatchObject({ status: 'NEXT', kty: 'RSA', alg: 'RS256', use: 'sig' });
    const { credentials } = await okta.authorizationServer.getAuthorizationServer({ authServerId });
    expect(credentials?.signing?.kid).toBe(next?.kid);
    await okta.authorizationServer.rotateAuthorizationServerKeys(rotate);
    expect((await listed()).map(({ status }) => status)).toEqual(['EXPIRED', 'ACTIVE', 'NEXT']);
  });
});
