import { applicationModel } from '@oktaforge/validators/models';
import type { ApplicationInput } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { wholeApp } from '../../support/whole-app.js';
import { outcome } from './refused.js';
import { linksOf } from './shown.js';

/** What is sent to create an application of each kind. */
const kinds = {
  AUTO_LOGIN: { settings: { signOn: { loginUrl: 'https://app.example.com/login' } } },
  BASIC_AUTH: wholeApp({ name: 'template_basic_auth' }),
  BOOKMARK: wholeApp({ name: 'bookmark' }),
  BROWSER_PLUGIN: wholeApp({ name: 'template_swa' }),
  OPENID_CONNECT: wholeApp({ name: 'oidc_client' }),
  SAML_2_0: { settings: { signOn: { ssoAcsUrl: 'https://a.example.com/saml' } } },
  SECURE_PASSWORD_STORE: wholeApp({ name: 'template_sps' }),
  WS_FEDERATION: wholeApp({ name: 'template_wsfed' }),
};
const kindsOf = Object.entries(kinds).map(([signOnMode, rest]) => ({ signOnMode, ...rest }));

async function withApp(signOnMode: keyof typeof kinds = 'OPENID_CONNECT') {
  const { mock, okta } = org();
  const application = { label: 'App', signOnMode, ...kinds[signOnMode] } as ApplicationInput;
  const app = await okta.application.createApplication({ application });
  return { mock, okta, app, appId: app.id ?? '', application };
}

describe('an application', () => {
  it.each(kindsOf)('of kind $signOnMode is answered complete', async (kind) => {
    const { okta } = org();
    const application = { label: 'App', ...kind } as ApplicationInput;
    const app = await okta.application.createApplication({ application });
    expect(applicationModel.validate(app)).toMatchObject({ ok: true });
    expect(app).toMatchObject({
      label: 'App',
      ...kind,
      id: expect.stringMatching(/^0oa/) as string,
      name: expect.any(String) as string,
      status: 'ACTIVE',
      accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
      visibility: { autoSubmitToolbar: false, autoLaunch: false },
      features: [],
      credentials: { userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' } },
      settings: { app: {}, notes: { admin: null, enduser: null } },
    });
    const shown = await okta.application.getApplication({ appId: app.id ?? '' });
    expect({ ...shown, credentials: {} }).toEqual({ ...app, credentials: {} });
  });

  it('with OpenID Connect is a client, with an id and a secret', async () => {
    const { okta, app, appId } = await withApp();
    const client = (app as { credentials?: { oauthClient?: object } }).credentials?.oauthClient;
    expect(client).toEqual({
      autoKeyRotation: true,
      client_id: appId,
      client_secret: expect.stringMatching(/^\w{64}$/) as string,
      token_endpoint_auth_method: 'client_secret_basic',
      pkce_required: false,
    });
    const { items } = await okta.application.listClientSecretsForApplication({ appId });
    expect(items).toMatchObject([
      { client_secret: (client as { client_secret: string }).client_secret },
    ]);
  });

  it.each([
    ['private_key_jwt', false],
    ['none', false],
    ['client_secret_post', true],
  ])('that authenticates by %s has a secret: %s', async (method, want) => {
    const { okta } = org();
    const oauthClient = { token_endpoint_auth_method: method };
    const app = await okta.application.createApplication({
      application: {
        label: 'App',
        name: 'oidc_client',
        signOnMode: 'OPENID_CONNECT',
        settings: { oauthClient: { redirect_uris: ['https://a.example.com'] } },
        credentials: { oauthClient },
      },
    });
    const { credentials } = app as { credentials?: { oauthClient?: object } };
    expect('client_secret' in (credentials?.oauthClient ?? {})).toBe(want);
  });

  it.each([
    ['ACTIVE', 'deactivate', 'activate'],
    ['INACTIVE', 'activate', 'deactivate'],
  ])('that is %s can be %sd', async (status, has, lacks) => {
    const { okta, appId } = await withApp();
    if (status === 'INACTIVE') await okta.application.deactivateApplication({ appId });
    const { _links = {}, status: shown } = await okta.application.getApplication({ appId });
    expect(shown).toBe(status);
    expect(Object.keys(_links)).toContain(has);
    expect(Object.keys(_links)).not.toContain(lacks);
    expect(Object.keys(_links)).toEqual(
      expect.arrayContaining(['appLinks', 'groups', 'logo', 'uploadLogo', 'users']),
    );
  });

  it.each([
    ['ACTIVE', 'activate', 'done'],
    ['ACTIVE', 'deactivate', 'done'],
    ['ACTIVE', 'delete', '403 E0000056'],
    ['ACTIVE', 'update', 'done'],
    ['INACTIVE', 'activate', 'done'],
    ['INACTIVE', 'deactivate', 'done'],
    ['INACTIVE', 'delete', 'done'],
    ['INACTIVE', 'update', 'done'],
  ])('that is %s, on %s: %s', async (status, operation, want) => {
    const { okta, appId, application } = await withApp();
    if (status === 'INACTIVE') await okta.application.deactivateApplication({ appId });
    const tried = {
      activate: () => okta.application.activateApplication({ appId }),
      deactivate: () => okta.application.deactivateApplication({ appId }),
      delete: () => okta.application.deleteApplication({ appId }),
      update: () => okta.application.updateApplication({ appId, application }),
    }[operation];
    expect(await outcome(tried?.() ?? Promise.reject(new Error(operation)))).toBe(want);
  });

  it('that is created with activate=false is not active', async () => {
    const { okta } = org();
    const application = { label: 'App', signOnMode: 'BOOKMARK', ...kinds.BOOKMARK };
    const app = await okta.application.createApplication({ application, activate: false });
    expect(app.status).toBe('INACTIVE');
    expect(linksOf(app)).toHaveProperty('activate');
  });

  it('is replaced by what is put, and stays the client that it was', async () => {
    const { okta, appId, app } = await withApp();
    const before = app as { credentials?: { oauthClient?: object; signing?: object } };
    const redirect_uris = ['https://b.example.com'];
    const sent = {
      label: 'New',
      name: 'oidc_client',
      settings: { oauthClient: { redirect_uris } },
    };
    const updated = (await okta.application.updateApplication({
      appId,
      application: { ...sent, signOnMode: 'OPENID_CONNECT' },
    })) as typeof before & { settings?: { oauthClient?: { redirect_uris?: string[] } } };
    expect(updated).toMatchObject({ label: 'New', name: 'oidc_client', status: 'ACTIVE' });
    expect(updated.settings?.oauthClient?.redirect_uris).toEqual(redirect_uris);
    expect(updated.credentials?.oauthClient).toEqual(before.credentials?.oauthClient);
    expect(updated.credentials?.signing).toEqual(before.credentials?.signing);
  });

  it.each([
    ['AUTO_LOGIN', {}, '400 E0000024'],
    ['AUTO_LOGIN', { name: 'pagerduty' }, 'done'],
    ['BOOKMARK', {}, 'done'],
  ] as const)('%s with %j, on an update while it is inactive: %s', async (mode, named, want) => {
    const { okta } = org();
    const sent = { label: 'App', signOnMode: mode, ...kinds[mode], ...named };
    const application = sent as ApplicationInput;
    const { id: appId = '' } = await okta.application.createApplication({
      application,
      activate: false,
    });
    const update = (): Promise<unknown> =>
      okta.application.updateApplication({ appId, application });
    expect(await outcome(update())).toBe(want);
    await okta.application.activateApplication({ appId });
    expect(await outcome(update())).toBe('done');
  });

  it.each([
    {
      which: 'of its own',
      named: {},
      want: { ssoAcsUrl: 'https://a.example.com', assertionEncryption: { enabled: false } },
      never: 'ssoAcsUrlOverride',
    },
    {
      which: 'of the catalog',
      named: { name: 'pagerduty' },
      want: { ssoAcsUrlOverride: null, audienceOverride: null, attributeStatements: [] },
      never: 'assertionEncryption',
    },
  ])('with SAML $which signs on as such, and empty texts are null', async (one) => {
    const { okta } = org();
    const signOn = { defaultRelayState: '', ssoAcsUrl: 'https://a.example.com' };
    const sent = { ...signOn, ssoAcsUrlOverride: '' };
    const application = {
      label: 'App',
      signOnMode: 'SAML_2_0',
      ...one.named,
      settings: { signOn: sent },
    } as ApplicationInput;
    const { settings } = await okta.application.createApplication({ application });
    expect(settings).toMatchObject({ signOn: { ...one.want, defaultRelayState: null } });
    expect(settings).not.toHaveProperty(`signOn.${one.never}`);
  });

  it('must have a label', async () => {
    const { okta } = org();
    const application = { signOnMode: 'BOOKMARK' };
    expect(await outcome(okta.application.createApplication({ application }))).toBe('400 E0000001');
  });

  it('takes all that is its own with it', async () => {
    const { mock, okta, appId } = await withApp();
    await okta.application.deactivateApplication({ appId });
    await okta.application.deleteApplication({ appId });
    expect(await outcome(okta.application.getApplication({ appId }))).toBe('404 E0000007');
    expect(Object.keys(mock.contents()).filter((path) => path.includes(appId))).toEqual([]);
  });

  it('has the policy and the logo that it was given', async () => {
    const { mock, okta, appId } = await withApp();
    mock.put('/api/v1/policies/rst1', { id: 'rst1', type: 'ACCESS_POLICY' });
    await okta.application.updateApplicationPolicy({ appId, policyId: 'rst1' });
    const file = new Blob(['png'], { type: 'image/png' });
    const before = await okta.application.getApplication({ appId });
    await okta.application.uploadApplicationLogo({ appId, file });
    const { _links } = await okta.application.getApplication({ appId });
    expect(_links).toHaveProperty('accessPolicy.href', `${mock.orgUrl}/api/v1/policies/rst1`);
    expect(_links?.['logo']).not.toEqual(linksOf(before)['logo']);
    const none = okta.application.updateApplicationPolicy({ appId, policyId: 'none' });
    expect(await outcome(none)).toBe('404 E0000007');
  });

  it('with SAML has metadata with its certificate', async () => {
    const { okta, appId } = await withApp('SAML_2_0');
    const [key] = (await okta.application.listApplicationKeys({ appId })).items;
    const xml = await okta.application.previewSAMLAppMetadata({ appId, kid: key?.kid ?? '' });
    expect(xml).toContain('<md:EntityDescriptor');
    expect(xml).toContain(`<ds:X509Certificate>${key?.x5c?.[0] ?? ''}</ds:X509Certificate>`);
    const unknown = okta.application.previewSAMLAppMetadata({ appId, kid: 'none' });
    expect(await outcome(unknown)).toBe('404 E0000007');
  });
});
