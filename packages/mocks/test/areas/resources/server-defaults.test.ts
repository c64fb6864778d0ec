import type { OktaClient } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

async function made(okta: OktaClient, more: object = {}): Promise<string> {
  const authorizationServer = { name: 'Mine', audiences: ['api://mine'], ...more };
  const { id = '' } = await okta.authorizationServer.createAuthorizationServer({
    authorizationServer,
  });
  return id;
}

const part = (value: object, ...names: readonly string[]): unknown =>
  Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));

describe('an authorization server', () => {
  it.each([
    ['2022-05-03', { default: undefined, issuerMode: 'ORG_URL', description: null }],
    ['2023-01-12', { default: false, issuerMode: 'ORG_URL', description: null }],
    ['2025-03-13', { default: false, issuerMode: 'DYNAMIC', description: null }],
  ])('as of %s is made with %j', async (asOf, want) => {
    const { okta } = org({ asOf });
    const authServerId = await made(okta);
    const server = await okta.authorizationServer.getAuthorizationServer({ authServerId });
    expect(part(server, 'default', 'issuerMode', 'description')).toEqual(want);
  });

  it('keeps what the server made when it is replaced', async () => {
    const { okta } = org();
    const api = okta.authorizationServer;
    const authServerId = await made(okta, { description: 'Old' });
    const before = await api.getAuthorizationServer({ authServerId });
    const authorizationServer = { name: 'New', audiences: ['api://new'] };
    await api.updateAuthorizationServer({ authServerId, authorizationServer });
    const after = await api.getAuthorizationServer({ authServerId });
    const kept = ['issuer', 'issuerMode', 'credentials', 'status', 'default'];
    expect(part(after, ...kept)).toEqual(part(before, ...kept));
    expect(after).toMatchObject({ name: 'New', description: null });
  });

  it.each([
    ['new', 'AUTO', true],
    ['replaced', 'MANUAL', false],
  ])('that is %s has the rotation mode %s', async (when, mode, isRotated) => {
    const { okta } = org();
    const api = okta.authorizationServer;
    const credentials = { signing: { rotationMode: 'MANUAL' as const } };
    const authServerId = await made(okta, { credentials });
    if (when === 'replaced') {
      const authorizationServer = { name: 'A', audiences: ['api://a'], credentials };
      await api.updateAuthorizationServer({ authServerId, authorizationServer });
    }
    const { credentials: shown } = await api.getAuthorizationServer({ authServerId });
    expect(shown?.signing?.rotationMode).toBe(mode);
    expect('nextRotation' in (shown?.signing ?? {})).toBe(isRotated);
    expect(shown?.signing?.kid).toBeDefined();
  });

  it('that every org has is found by name and id, and stays', async () => {
    const { okta, mock } = org();
    const api = okta.authorizationServer;
    const server = await api.getAuthorizationServer({ authServerId: 'default' });
    const { id = '', issuer } = server;
    expect(id).toMatch(/^aus/);
    expect(issuer).toBe(`${mock.orgUrl}/oauth2/default`);
    expect(await api.getAuthorizationServer({ authServerId: id })).toEqual(server);
    const { items } = await api.listAuthorizationServerPolicies({ authServerId: id });
    expect(items).toHaveLength(1);
    const gone = api.deleteAuthorizationServer({ authServerId: 'default' });
    expect(await outcome(gone)).toBe('403 E0000006');
  });
});

describe('scopes and claims', () => {
  const scope = { name: 'mine' };
  const claim = { name: 'mine', claimType: 'RESOURCE', valueType: 'EXPRESSION', value: 'x' };

  it.each([
    ['2020-08-07', { apiResourceId: undefined, optional: undefined, system: false }],
    ['2023-01-12', { apiResourceId: null, optional: undefined, system: false }],
    ['2023-04-06', { apiResourceId: null, optional: false, system: false }],
  ])('as of %s are made with %j', async (asOf, want) => {
    const { okta } = org({ asOf });
    const api = okta.authorizationServer;
    const authServerId = await made(okta);
    const { id: scopeId = '' } = await api.createOAuth2Scope({ authServerId, oAuth2Scope: scope });
    const oAuth2Scope = { name: 'mine', description: 'New' };
    const replaced = await api.updateOAuth2Scope({ authServerId, scopeId, oAuth2Scope });
    expect(part(replaced, 'apiResourceId', 'optional', 'system')).toEqual(want);
  });

  it('of a claim have a list of scopes, though none was sent', async () => {
    const { okta } = org();
    const authServerId = await made(okta);
    const oAuth2Claim = { ...claim, conditions: {} } as never;
    const api = okta.authorizationServer;
    const { id: claimId = '' } = await api.createOAuth2Claim({ authServerId, oAuth2Claim });
    const replaced = await api.updateOAuth2Claim({ authServerId, claimId, oAuth2Claim });
    expect(replaced).toMatchObject({ conditions: { scopes: [] }, system: false });
  });

  it('have names of their own', async () => {
    const { okta } = org();
    const authServerId = await made(okta);
    const api = okta.authorizationServer;
    const addScope = (name: string) =>
      outcome(api.createOAuth2Scope({ authServerId, oAuth2Scope: { name } }));
    const addClaim = (more: object) =>
      outcome(api.createOAuth2Claim({ authServerId, oAuth2Claim: { ...claim, ...more } as never }));
    expect([
      await addScope('mine'),
      await addScope('mine'),
      await addScope('openid'),
      await addClaim({}),
      await addClaim({ claimType: 'IDENTITY' }),
      await addClaim({}),
    ]).toEqual(['done', '400 E0000001', '400 E0000001', 'done', 'done', '400 E0000001']);
  });
});
