import * as validators from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from './refused.js';
import { linksOf } from './shown.js';

function filled() {
  const { mock, okta } = org();
  for (const id of ['one', 'two']) {
    mock.put(`/api/v1/apps/${id}`, { id, label: id, status: 'ACTIVE' });
    mock.put(`/api/v1/idps/${id}`, { id, name: id, type: 'SAML2', status: 'ACTIVE' });
  }
  return { mock, okta, app: okta.application, idp: okta.identityProvider };
}

const metadata = { subject: { commonName: 'SP Issuer' } };

describe('keys of applications', () => {
  it('are made for as many years as they are to be good for', async () => {
    const { mock, app } = filled();
    const asked = { appId: 'one', validityYears: 2 };
    const call = app.generateApplicationKey(asked);
    const { data: key, response } = await call.withResponse();
    expect(validators.jsonWebKeyModel.validate(key)).toMatchObject({ ok: true });
    expect(key).toMatchObject({ kty: 'RSA', use: 'sig', e: 'AQAB', created: mock.clock.iso() });
    expect(key.expiresAt).toBe('2028-01-01T00:00:00.000Z');
    const path = `/api/v1/apps/one/credentials/keys/${key.kid ?? ''}`;
    expect(response.headers.get('location')).toBe(mock.orgUrl + path);
    expect(await app.getApplicationKey({ appId: 'one', keyId: key.kid ?? '' })).toEqual(key);
    expect((await app.listApplicationKeys({ appId: 'one' })).items).toEqual([key]);
  });

  it('are shared by cloning, once', async () => {
    const { app } = filled();
    const { kid } = await app.generateApplicationKey({ appId: 'one' });
    const keyId = kid ?? '';
    const clone = (targetAid: string) =>
      app.cloneApplicationKey({ appId: 'one', keyId, targetAid });
    expect(await outcome(clone('two'))).toBe('done');
    expect(await outcome(clone('two'))).toBe('400 E0000001');
    expect(await outcome(clone('none'))).toBe('404 E0000007');
    expect((await app.listApplicationKeys({ appId: 'two' })).items.map((key) => key.kid)).toEqual([
      keyId,
    ]);
  });
});

describe('requests for certificates', () => {
  it('of applications become keys when a certificate is published', async () => {
    const { mock, app } = filled();
    const csr = await app.generateCsrForApplication({ appId: 'one', metadata });
    const csrId = csr.id;
    const href = `${mock.orgUrl}/api/v1/apps/one/credentials/csrs/${csrId}`;
    expect(csr).toMatchObject({
      kty: 'RSA',
      _links: {
        self: { href, hints: { allow: ['GET', 'DELETE'] } },
        publish: { href: `${href}/lifecycle/publish`, hints: { allow: ['POST'] } },
      },
    });
    expect(await app.getCsrForApplication({ appId: 'one', csrId })).toEqual(csr);
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIC\nABCD\n-----END CERTIFICATE-----\n';
    const key = await app.publishBinaryPemCert({
      appId: 'one',
      csrId,
      certificate: new Blob([certificate]),
    });
    expect(key.x5c).toEqual(['MIICABCD']);
    expect((await app.listCsrsForApplication({ appId: 'one' })).items).toEqual([]);
    expect((await app.listApplicationKeys({ appId: 'one' })).items).toEqual([key]);
  });

  it('of identity providers do so, too, and may be revoked', async () => {
    const { idp } = filled();
    const { id: csrId } = await idp.generateCsrForIdentityProvider({ idpId: 'one', metadata });
    const certificate = new Blob([new Uint8Array([48, 130, 1, 0])]);
    const key = await idp.publishBinaryDerCertForIdentityProvider({
      idpId: 'one',
      csrId,
      certificate,
    });
    expect(key.x5c).toEqual(['MIIBAA==']);
    const other = await idp.generateCsrForIdentityProvider({ idpId: 'one', metadata });
    await idp.revokeCsrForIdentityProvider({ idpId: 'one', csrId: other.id });
    expect((await idp.listCsrsForIdentityProvider({ idpId: 'one' })).items).toEqual([]);
  });
});

describe('secrets of clients', () => {
  it('are two at most, and deleted only when they are inactive', async () => {
    const { app } = filled();
    const make = () => app.createNewClientSecretForApplication({ appId: 'one', metadata: {} });
    const secret = await make();
    expect(validators.clientSecretModel.validate(secret)).toMatchObject({ ok: true });
    expect(Object.keys(linksOf(secret))).toEqual(['deactivate']);
    await make();
    expect(await outcome(make())).toBe('400 E0000001');
    const one = { appId: 'one', secretId: secret.id };
    expect(await outcome(app.deleteClientSecretForApplication(one))).toBe('400 E0000001');
    const inactive = await app.deactivateClientSecretForApplication(one);
    expect(Object.keys(linksOf(inactive)).toSorted()).toEqual(['activate', 'delete']);
    expect(await outcome(app.deleteClientSecretForApplication(one))).toBe('done');
    expect((await app.listClientSecretsForApplication({ appId: 'one' })).items).toHaveLength(1);
  });
});

describe('keys of identity providers', () => {
  it('are made of a certificate, and stay as long as they are used', async () => {
    const { mock, idp } = filled();
    const key = await idp.createIdentityProviderKey({ jsonWebKey: { x5c: ['MIIC'] } });
    expect(key).toMatchObject({ kty: 'RSA', alg: 'RSA', x5c: ['MIIC'], use: 'sig' });
    expect(key.kid).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    const keyId = key.kid ?? '';
    expect(await idp.getIdentityProviderKey({ keyId })).toEqual(key);
    const protocol = { credentials: { trust: { kid: keyId } } };
    mock.put('/api/v1/idps/one', { id: 'one', name: 'one', type: 'SAML2', protocol });
    expect(await outcome(idp.deleteIdentityProviderKey({ keyId }))).toBe('400 E0000001');
    mock.put('/api/v1/idps/one', { id: 'one', name: 'one', type: 'SAML2' });
    expect(await outcome(idp.deleteIdentityProviderKey({ keyId }))).toBe('done');
  });

  it('need a certificate', async () => {
    const { idp } = filled();
    const made = idp.createIdentityProviderKey({ jsonWebKey: {} });
    expect(await outcome(made)).toBe('400 E0000001');
  });

  it('for signing are generated and cloned', async () => {
    const { idp } = filled();
    const key = await idp.generateIdentityProviderSigningKey({ idpId: 'one', validityYears: 3 });
    const keyId = key.kid ?? '';
    await idp.cloneIdentityProviderKey({ idpId: 'one', keyId, targetIdpId: 'two' });
    expect(await idp.getIdentityProviderSigningKey({ idpId: 'two', keyId })).toEqual(key);
  });
});
