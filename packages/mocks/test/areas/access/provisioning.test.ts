import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from './refused.js';
import { embeddedIn, linksOf } from './shown.js';

const appId = 'app';

function filled() {
  const { mock, okta } = org();
  const oauthClient = { client_id: 'client' };
  const own = { id: appId, label: 'App', status: 'ACTIVE' };
  mock.put('/api/v1/apps/app', { ...own, credentials: { oauthClient } });
  return { mock, api: okta.application };
}

const profile = { profile: { authScheme: 'TOKEN', token: 'secret' } };

describe('provisioning', () => {
  it('is unknown to an application until there is a connection', async () => {
    const { api } = filled();
    expect(await api.getDefaultProvisioningConnectionForApplication({ appId })).toEqual({
      status: 'UNKNOWN',
      profile: { authScheme: 'UNKNOWN' },
    });
    expect(await outcome(api.listFeaturesForApplication({ appId }))).toBe('400 E0000001');
  });

  it.each(['activate', 'deactivate'] as const)(
    'stays unknown to an application without a connection on %s, which is no error',
    async (change) => {
      const { api } = filled();
      const connection = () => api.getDefaultProvisioningConnectionForApplication({ appId });
      const before = await connection();
      const changed = {
        activate: api.activateDefaultProvisioningConnectionForApplication,
        deactivate: api.deactivateDefaultProvisioningConnectionForApplication,
      }[change]({ appId });
      expect(await outcome(changed)).toBe('done');
      expect(await connection()).toEqual(before);
    },
  );

  it('stays unknown where the connection that is set is of an unknown scheme', async () => {
    const { api } = filled();
    const unknown = { status: 'UNKNOWN', profile: { authScheme: 'UNKNOWN' } };
    const set = api.setDefaultProvisioningConnectionForApplication({ appId, profile: unknown });
    expect(await set).toEqual(unknown);
    expect(await api.getDefaultProvisioningConnectionForApplication({ appId })).toEqual(unknown);
  });

  it.each([
    [true, 'ENABLED', 'deactivate'],
    [undefined, 'DISABLED', 'activate'],
  ])('with activate=%s is %s, and never shows the token', async (activate, status, link) => {
    const { api } = filled();
    const made = await api.setDefaultProvisioningConnectionForApplication({
      appId,
      profile,
      ...(activate && { activate }),
    });
    expect(made).toMatchObject({ authScheme: 'TOKEN', status });
    expect(JSON.stringify(made)).not.toContain('secret');
    expect(Object.keys(linksOf(made)).toSorted()).toEqual([link, 'self'].toSorted());
  });

  it('shows where the application is, and answers 200 as Okta does', async () => {
    const { mock } = filled();
    const answer = await mock.fetch(`${mock.orgUrl}/api/v1/apps/app/connections/default`, {
      method: 'POST',
      headers: { authorization: 'SSWS any', 'content-type': 'application/json' },
      body: JSON.stringify({ baseUrl: 'https://a.example.com', ...profile }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      baseUrl: 'https://a.example.com',
      profile: { authScheme: 'TOKEN' },
    });
  });

  it('has features that are set in parts', async () => {
    const { api } = filled();
    await api.setDefaultProvisioningConnectionForApplication({ appId, profile });
    const name = 'USER_PROVISIONING';
    const capabilities = { create: { lifecycleCreate: { status: 'ENABLED' } } };
    const updated = await api.updateFeatureForApplication({ appId, name, capabilities });
    expect(updated).toMatchObject({
      name,
      status: 'ENABLED',
      capabilities: { ...capabilities, update: { profile: { status: 'DISABLED' } } },
    });
    expect(await api.getFeatureForApplication({ appId, name })).toEqual(updated);
    const names = (await api.listFeaturesForApplication({ appId })).items.map((one) => one.name);
    expect(names).toEqual(['USER_PROVISIONING', 'INBOUND_PROVISIONING']);
  });
});

describe('an application that can be provisioned from its first day', () => {
  const connectionOf = ({ okta, appId: id }: Awaited<ReturnType<typeof org2org>>) =>
    okta.application.getDefaultProvisioningConnectionForApplication({ appId: id });

  async function org2org() {
    const { okta } = org();
    const settings = { app: { baseUrl: 'https://other.example.com' } };
    const kind = { name: 'okta_org2org', signOnMode: 'SAML_2_0' } as const;
    const application = { ...kind, label: 'Other', settings };
    const made = await okta.application.createApplication({ application });
    return { okta, appId: made.id };
  }

  it.each(['activate', 'deactivate'] as const)(
    'has a connection without credentials, which is refused on activate and taken on deactivate: %s',
    async (change) => {
      const { okta, appId: id } = await org2org();
      const api = okta.application;
      expect(await connectionOf({ okta, appId: id })).toMatchObject({
        authScheme: 'TOKEN',
        status: 'DISABLED',
        _links: { activate: {} },
      });
      const changed = {
        activate: api.activateDefaultProvisioningConnectionForApplication,
        deactivate: api.deactivateDefaultProvisioningConnectionForApplication,
      }[change]({ appId: id });
      expect(await outcome(changed)).toBe(change === 'activate' ? '400 E0000001' : 'done');
      expect(await connectionOf({ okta, appId: id })).toMatchObject({ status: 'DISABLED' });
    },
  );

  it('can be activated with credentials', async () => {
    const { okta, appId: id } = await org2org();
    const api = okta.application;
    await api.setDefaultProvisioningConnectionForApplication({
      appId: id,
      profile: { profile: { authScheme: 'TOKEN', token: 'secret' } },
    });
    await api.activateDefaultProvisioningConnectionForApplication({ appId: id });
    expect(await connectionOf({ okta, appId: id })).toMatchObject({ status: 'ENABLED' });
  });
});

describe('grants', () => {
  it('are of a scope, to the client of the application', async () => {
    const { mock, api } = filled();
    const oAuth2ScopeConsentGrant = { issuer: mock.orgUrl, scopeId: 'okta.users.read' };
    const grant = await api.grantConsentToScope({ appId, oAuth2ScopeConsentGrant });
    expect(grant).toMatchObject({
      ...oAuth2ScopeConsentGrant,
      clientId: 'client',
      source: 'ADMIN',
      status: 'ACTIVE',
      _links: {
        app: { href: `${mock.orgUrl}/api/v1/apps/app`, title: 'App' },
        client: { href: `${mock.orgUrl}/oauth2/v1/clients/client`, title: 'App' },
      },
    });
    const grantId = grant.id ?? '';
    expect(await api.getScopeConsentGrant({ appId, grantId })).toEqual(grant);
    const shown = await api.getScopeConsentGrant({ appId, grantId, expand: 'scope' });
    expect(embeddedIn(shown)).toEqual({ scope: { id: 'okta.users.read' } });
    await api.revokeScopeConsentGrant({ appId, grantId });
    expect(await outcome(api.getScopeConsentGrant({ appId, grantId }))).toBe('404 E0000007');
  });
});

describe('tokens of an application', () => {
  it('are revoked one by one or all at once', async () => {
    const { mock, api } = filled();
    for (const id of ['a', 'b', 'c']) mock.put(`/api/v1/apps/app/tokens/${id}`, { id });
    const ids = async () =>
      (await api.listOAuth2TokensForApplication({ appId })).items.map(({ id }) => id);
    await api.revokeOAuth2TokenForApplication({ appId, tokenId: 'b' });
    expect(await ids()).toEqual(['a', 'c']);
    await api.revokeOAuth2TokensForApplication({ appId });
    expect(await ids()).toEqual([]);
  });
});
