import { identityProviderModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from './refused.js';
import { linksOf } from './shown.js';

const google = {
  type: 'GOOGLE',
  name: 'Google',
  protocol: {
    type: 'OAUTH2',
    scopes: ['openid'],
    credentials: { client: { client_id: 'id', client_secret: 'secret' } },
  },
};
const saml = {
  type: 'SAML2',
  name: 'SAML',
  protocol: {
    type: 'SAML2',
    endpoints: { sso: { url: 'https://idp.example.com', binding: 'HTTP-POST' } },
    credentials: { trust: { issuer: 'https://idp.example.com', kid: 'key' } },
  },
};

describe('identity providers', () => {
  it.each([
    ['GOOGLE', google, ['authorize', 'clientRedirectUri']],
    ['SAML2', saml, ['acs', 'deactivate', 'metadata', 'users']],
  ])('of type %s are answered complete', async (_, identityProvider, links) => {
    const { okta } = org();
    const idp = await okta.identityProvider.createIdentityProvider({ identityProvider });
    expect(identityProviderModel.validate(idp)).toMatchObject({ ok: true });
    expect(Object.keys(linksOf(idp)).toSorted()).toEqual(links);
    expect(idp).toMatchObject({
      status: 'ACTIVE',
      policy: { accountLink: { action: 'AUTO', filter: null }, maxClockSkew: 0 },
    });
    expect(await okta.identityProvider.getIdentityProvider({ idpId: idp.id ?? '' })).toEqual(idp);
  });

  it('keep their secret and their state when they are replaced', async () => {
    const { okta } = org();
    const api = okta.identityProvider;
    const { id: idpId = '' } = await api.createIdentityProvider({ identityProvider: google });
    await api.deactivateIdentityProvider({ idpId });
    const identityProvider = { type: 'GOOGLE', name: 'New', protocol: { scopes: ['email'] } };
    expect(await api.updateIdentityProvider({ idpId, identityProvider })).toMatchObject({
      name: 'New',
      status: 'INACTIVE',
      protocol: { scopes: ['email'], credentials: { client: { client_secret: 'secret' } } },
    });
  });

  it('have names of their own', async () => {
    const { okta } = org();
    const make = () => okta.identityProvider.createIdentityProvider({ identityProvider: google });
    expect([await outcome(make()), await outcome(make())]).toEqual(['done', '400 E0000001']);
  });

  it('have users, as long as both are there', async () => {
    const { mock, okta } = org();
    const api = okta.identityProvider;
    mock.put('/api/v1/users/ada', { id: 'ada', status: 'ACTIVE' });
    const { id: idpId = '' } = await api.createIdentityProvider({ identityProvider: google });
    const userIdentityProviderLinkRequest = { externalId: '121749' };
    const linkAs = (userId: string) =>
      api.linkUserToIdentityProvider({ idpId, userId, userIdentityProviderLinkRequest });
    expect(await outcome(linkAs('none'))).toBe('404 E0000007');
    const linked = await linkAs('ada');
    expect(linked).toMatchObject({ id: 'ada', externalId: '121749', profile: {} });
    const idpsOf = async () => {
      const found = await okta.user.listUserIdentityProviders({ userId: 'ada' });
      return found.items.map(({ id }) => id);
    };
    expect(await idpsOf()).toEqual([idpId]);
    await api.unlinkUserFromIdentityProvider({ idpId, userId: 'ada' });
    expect(await idpsOf()).toEqual([]);
    const gone = api.getIdentityProviderApplicationUser({ idpId, userId: 'ada' });
    expect(await outcome(gone)).toBe('404 E0000007');
  });
});
