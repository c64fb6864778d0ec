import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';

const policyOf = async (type: string, asOf: string, engine: 'identity' | 'classic') => {
  const { okta } = org({ asOf, engine });
  const identityProvider = { type, name: 'Any', protocol: {} };
  const { policy } = await okta.identityProvider.createIdentityProvider({ identityProvider });
  return Object.keys(policy ?? {}).filter((key) => /^(trust|map|transformed)/.test(key));
};

const made = async (type: string, protocol: object, asOf = '2026-06-01') => {
  const { okta } = org({ asOf });
  const identityProvider = { type, name: 'Any', issuerMode: 'ORG_URL', protocol };
  return okta.identityProvider.createIdentityProvider({ identityProvider });
};

describe('a new identity provider', () => {
  it.each([
    ['SAML2', '2023-01-01', 'identity', []],
    ['SAML2', '2023-08-15', 'identity', ['mapAMRClaims']],
    ['SAML2', '2023-08-15', 'classic', []],
    [
      'OIDC',
      '2025-03-13',
      'identity',
      ['trustClaims', 'mapAMRClaims', 'transformedUsernameMatchingEnabled'],
    ],
    ['OIDC', '2025-03-14', 'classic', ['transformedUsernameMatchingEnabled']],
    ['OIDC', '2025-12-21', 'identity', ['trustClaims', 'transformedUsernameMatchingEnabled']],
    ['GOOGLE', '2025-12-21', 'identity', ['transformedUsernameMatchingEnabled']],
  ] as const)('of type %s as of %s on engine %s has the late parts %j', async (...row) => {
    const [type, asOf, engine, parts] = row;
    expect(await policyOf(type, asOf, engine)).toEqual(parts);
  });

  it.each([
    ['OIDC', { settings: {} }, { settings: { nameFormat: null } }],
    [
      'OIDC',
      { settings: { participateSlo: true } },
      { settings: { nameFormat: null, participateSlo: true } },
    ],
    ['OIDC', {}, { type: 'OIDC' }],
    ['X509', {}, { type: 'MTLS' }],
    [
      'GOOGLE',
      { credentials: { client: { client_id: 'a', pkce_required: null } } },
      { credentials: { client: { client_id: 'a' } } },
    ],
    [
      'GOOGLE',
      { credentials: { client: { client_id: 'a', pkce_required: false } } },
      { credentials: { client: { client_id: 'a', pkce_required: false } } },
    ],
  ])('of type %s with %j has the protocol %j', async (type, sent, want) => {
    const { protocol } = await made(type, sent);
    expect(protocol).toMatchObject(want);
    expect(protocol?.credentials?.client ?? {}).toEqual(
      'credentials' in want ? want.credentials?.client : {},
    );
  });

  it('without SAML has no algorithms that say nothing, and no endpoint for assertions', async () => {
    const token = { url: 'https://idp.example.com', binding: 'HTTP-POST' };
    const acs = { binding: 'HTTP-POST', type: 'INSTANCE' };
    const { protocol } = await made('OIDC', { algorithms: {}, endpoints: { acs, token } });
    expect(protocol).toEqual({ type: 'OIDC', endpoints: { token } });
  });

  it.each([
    ['2026-05-01', { signature: { algorithm: 'SHA-256' } }],
    ['2026-05-27', { signature: { algorithm: 'SHA-256' }, digest: 'SHA-1' }],
  ])('with SAML as of %s signs its requests with %j', async (asOf, want) => {
    const request = { signature: { algorithm: 'SHA-256' } };
    const { protocol } = await made('SAML2', { algorithms: { request } }, asOf);
    expect(protocol?.algorithms?.request).toEqual(want);
  });

  it.each([
    ['SAML2', undefined],
    ['OIDC', 'ORG_URL'],
  ])('of type %s has the issuer mode %s', async (type, want) => {
    expect((await made(type, {})).issuerMode).toBe(want);
  });
});

describe('a replaced identity provider', () => {
  it('keeps what the server made, has the defaults of a new one, and no date in the answer', async () => {
    const { okta } = org();
    const api = okta.identityProvider;
    const saml = { type: 'SAML2', name: 'A', policy: { subject: { filter: '.*' } } };
    const before = await api.createIdentityProvider({ identityProvider: saml });
    const idpId = before.id ?? '';
    const identityProvider = { type: 'SAML2', name: 'B' };
    const answer = await api.updateIdentityProvider({ idpId, identityProvider });
    expect(answer.created).toBe(null);
    const after = await api.getIdentityProvider({ idpId });
    expect(after.created).toEqual(before.created);
    expect(after.protocol).toEqual(before.protocol);
    expect(after.policy?.subject).toEqual({ ...before.policy?.subject, filter: null });
  });
});
