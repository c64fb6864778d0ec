import { describe, expect, it } from 'vitest';
import type { MockOktaOptions } from '../../../src/index.js';
import { asObject, type Json, type JsonObject } from '../../../src/runtime/json.js';
import { at, orgToAsk } from '../../support/requests.js';
import { wholeApp } from '../../support/whole-app.js';

const APPS = '/api/v1/apps';
const TODAY = '2026-07-01';

async function created(
  sent: JsonObject,
  options: MockOktaOptions = { asOf: TODAY },
): Promise<Json> {
  const { send } = orgToAsk({ orgUrl: 'https://acme.okta.com', ...options });
  return (await send('POST', APPS, wholeApp({ label: 'My App', ...sent }))).body;
}

const saml = (signOn: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  signOnMode: 'SAML_2_0',
  settings: { signOn },
  ...more,
});
const swa = (app: JsonObject): JsonObject => ({ name: 'template_swa', settings: { app } });
const client = (oauthClient: JsonObject): JsonObject => ({
  name: 'oidc_client',
  settings: { oauthClient },
});
const login = (credentials: JsonObject, name = 'template_swa'): JsonObject => ({
  name,
  credentials,
});
const shared = { scheme: 'SHARED_USERNAME_AND_PASSWORD', userName: 'us' };

const none = undefined;

/** What is sent to create an application, and what is stored at a place of it. */
const stored: readonly (readonly [what: string, sent: JsonObject, path: string, want: unknown])[] =
  [
    ['the name of an own app', saml(), 'name', 'acme_myapp_1'],
    ['the name of a catalogue app', saml({}, { name: 'pagerduty' }), 'name', 'pagerduty'],
    ['the mode of a bookmark', { name: 'bookmark' }, 'signOnMode', 'BOOKMARK'],
    [
      'AUTO_LOGIN of the catalogue',
      { name: 'pagerduty', signOnMode: 'AUTO_LOGIN' },
      'signOnMode',
      'BROWSER_PLUGIN',
    ],
    ['AUTO_LOGIN of its own', { signOnMode: 'AUTO_LOGIN' }, 'signOnMode', 'AUTO_LOGIN'],
    ['features, which Okta sets', { name: 'bookmark', features: ['MFA'] }, 'features', []],
    ['hide of a client', client({}), 'visibility.hide', { iOS: true, web: true }],
    ['hide of other apps', { name: 'bookmark' }, 'visibility.hide', { iOS: false, web: false }],
    ['links of an own app', saml(), 'visibility.appLinks', { acme_myapp_1_link: true }],
    ['links of a template', swa({}), 'visibility.appLinks', { login: true }],
    [
      'links that a catalogue app has not',
      { name: 'pagerduty', visibility: { appLinks: { video: true } } },
      'visibility.appLinks',
      { login: true },
    ],
    ['licences of a catalogue app', { name: 'office365' }, 'licensing', { seatCount: 0 }],
    [
      'settings of a template',
      swa({ url: 'https://a.test', loginUrlRegex: '' }),
      'settings.app',
      {
        loginUrlRegex: null,
        usernameField: 'user',
        redirectUrl: null,
        buttonField: 'button',
        checkbox: null,
        passwordField: 'password',
        url: 'https://a.test',
      },
    ],
    [
      'settings of an unknown app',
      { name: 'wiki', settings: { app: { site: 'a', key: '' } } },
      'settings.app',
      { site: 'a', key: null },
    ],
    [
      'sign-on settings of SWA',
      { ...swa({}), settings: { signOn: { loginUrl: 'a' } } },
      'settings.signOn',
      none,
    ],
    [
      'sign-on settings of AUTO_LOGIN',
      { signOnMode: 'AUTO_LOGIN', settings: { signOn: { loginUrl: 'a' } } },
      'settings.signOn',
      { redirectUrl: null, loginUrl: 'a' },
    ],
    [
      'what SAML of the catalogue does not know',
      saml({ responseSigned: true, audienceOverride: '' }, { name: 'pagerduty' }),
      'settings.signOn',
      {
        defaultRelayState: null,
        ssoAcsUrlOverride: null,
        audienceOverride: null,
        recipientOverride: null,
        destinationOverride: null,
        attributeStatements: [],
      },
    ],
    [
      'the issuer of single logout',
      saml({ slo: { enabled: true, issuer: 'https://i.test' } }),
      'settings.signOn.spIssuer',
      'https://i.test',
    ],
    [
      'no issuer without single logout',
      saml({ spIssuer: 'https://i.test' }),
      'settings.signOn.spIssuer',
      null,
    ],
    [
      'a login without scheme',
      login({ userName: '', password: {} }),
      'credentials',
      {
        scheme: 'EDIT_USERNAME_AND_PASSWORD',
        userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' },
        revealPassword: false,
        signing: {},
      },
    ],
    [
      'a login for all users',
      login({ ...shared, password: { value: 'pw' } }),
      'credentials.password',
      {},
    ],
    ['the name of a login for all users', login(shared), 'credentials.userName', 'us'],
    ['a login of a bookmark', login(shared, 'bookmark'), 'credentials.scheme', none],
    [
      'names of users that are pushed',
      login({ userNameTemplate: { type: 'CUSTOM', template: 'user.email' } }),
      'credentials.userNameTemplate.pushStatus',
      'DONT_PUSH',
    ],
    [
      'names of users that are not',
      login({ userNameTemplate: { type: 'BUILT_IN', template: '${source.email}' } }),
      'credentials.userNameTemplate.pushStatus',
      none,
    ],
    [
      'PKCE of a web client',
      client({ application_type: 'web' }),
      'credentials.oauthClient.pkce_required',
      false,
    ],
    [
      'PKCE of a native client',
      client({ application_type: 'native' }),
      'credentials.oauthClient.pkce_required',
      true,
    ],
    [
      'rotation of refresh tokens',
      client({ grant_types: ['refresh_token'] }),
      'settings.oauthClient.refresh_token',
      { rotation_type: 'STATIC' },
    ],
    ['no rotation without refresh tokens', client({}), 'settings.oauthClient.refresh_token', none],
    ['DPoP', client({}), 'settings.oauthClient.dpop_bound_access_tokens', false],
  ];

describe('a new application', () => {
  it.each(stored)('stores %s', async (_what, sent, path, want) => {
    expect(at(await created(sent), path)).toEqual(want);
  });

  it('has the id of the client, where one was sent', async () => {
    const oauthClient = { client_id: 'my-client' };
    const app = await created({ name: 'oidc_client', credentials: { oauthClient } });
    expect(app).toMatchObject({ id: 'my-client', credentials: { oauthClient } });
  });

  it('is named by a number that no other app has', async () => {
    const { send } = orgToAsk({ orgUrl: 'https://acme.okta.com' });
    const names = [];
    for (const label of ['My App', 'my-app', 'Other']) {
      names.push(at((await send('POST', APPS, { label, ...saml() })).body, 'name'));
    }
    expect(names).toEqual(['acme_myapp_1', 'acme_myapp_2', 'acme_other_1']);
  });

  it('has an ORN, of the org, its name and its id', async () => {
    const app = asObject(await created({ name: 'bookmark' }));
    expect(app['orn']).toMatch(
      new RegExp(`^orn:okta:idp:00o\\w+:apps:bookmark:${String(app['id'])}$`),
    );
  });

  it('links to the default policies of the org, and to those that it was given', async () => {
    const { mock, send } = orgToAsk();
    const { id } = asObject((await send('POST', APPS, wholeApp({ name: 'bookmark' }))).body);
    const link = async (name: string) =>
      at((await send('GET', `${APPS}/${String(id)}`)).body, `_links.${name}.href`);
    const { body } = await send('GET', '/api/v1/policies?type=ACCESS_POLICY');
    const first = at(asObject(Array.isArray(body) ? body[0] : body), 'id');
    expect(await link('accessPolicy')).toBe(`${mock.orgUrl}/api/v1/policies/${String(first)}`);
    mock.put('/api/v1/policies/rst1', { id: 'rst1', type: 'PROFILE_ENROLLMENT' });
    expect((await send('PUT', `${APPS}/${String(id)}/policies/rst1`)).status).toBe(204);
    expect(await link('profileEnrollment')).toBe(`${mock.orgUrl}/api/v1/policies/rst1`);
    expect(await link('accessPolicy')).toBe(`${mock.orgUrl}/api/v1/policies/${String(first)}`);
  });
});
