import { describe, expect, it } from 'vitest';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { wholeApp } from '../../support/whole-app.js';
import { at, orgToAsk, said, type Send } from '../../support/requests.js';

const APPS = '/api/v1/apps';

async function withApp(
  sent: JsonObject,
): Promise<{ readonly send: Send; readonly path: string; readonly app: JsonObject }> {
  const { send } = orgToAsk({ asOf: '2026-07-01' });
  const app = asObject((await send('POST', APPS, wholeApp(sent))).body);
  return { send, app, path: `${APPS}/${String(app['id'])}` };
}

const oidc = { name: 'oidc_client', signOnMode: 'OPENID_CONNECT' };
const SECRET = 'credentials.oauthClient.client_secret';
const PASSWORD = 'credentials.password.value';
const login = {
  name: 'template_swa',
  signOnMode: 'BROWSER_PLUGIN',
  credentials: {
    scheme: 'SHARED_USERNAME_AND_PASSWORD',
    userName: 'us',
    password: { value: 'hunter2' },
  },
};

describe('secrets of an application', () => {
  it.each([
    ['POST', oidc, SECRET, true],
    ['PUT', oidc, SECRET, true],
    ['GET', oidc, SECRET, false],
    ['list', oidc, SECRET, false],
    ['POST', login, PASSWORD, false],
    ['PUT', login, PASSWORD, false],
    ['GET', login, PASSWORD, false],
  ])('on %s of %j, %s is shown: %s', async (how, sent, secret, want) => {
    const { send, path, app } = await withApp(sent);
    const answers: Readonly<Record<string, () => Promise<unknown>>> = {
      POST: () => Promise.resolve(app),
      PUT: async () => (await send('PUT', path, wholeApp(sent))).body,
      GET: async () => (await send('GET', path)).body,
      list: async () => [(await send('GET', APPS)).body].flat()[0],
    };
    const shown = asObject(await answers[how]?.());
    expect(shown['id']).toBe(app['id']);
    expect(at(shown, secret) !== undefined).toBe(want);
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });
});

describe('the list of secrets', () => {
  it.each([
    ['a new secret', { client_secret: 'another' }, ['another']],
    ['the old one', { client_secret: 'first' }, ['first']],
    ['none', {}, ['first']],
  ])('after a replacement with %s', async (_what, oauthClient, want) => {
    const { send, path } = await withApp({
      ...oidc,
      credentials: { oauthClient: { client_secret: 'first' } },
    });
    await send('PUT', path, wholeApp({ ...oidc, credentials: { oauthClient } }));
    const { body } = await send('GET', `${path}/credentials/secrets`);
    expect([body].flat().map((one) => at(one, 'client_secret'))).toEqual(want);
  });

  it('stays without what was deleted', async () => {
    const { send, path } = await withApp(oidc);
    const [first] = [(await send('GET', `${path}/credentials/secrets`)).body].flat();
    const secret = `${path}/credentials/secrets/${String(at(first ?? null, 'id'))}`;
    await send('POST', `${path}/credentials/secrets`, {});
    await send('POST', `${secret}/lifecycle/deactivate`);
    await send('DELETE', secret);
    const { body } = await send('GET', `${path}/credentials/secrets`);
    await send('PUT', path, wholeApp(oidc));
    expect((await send('GET', `${path}/credentials/secrets`)).body).toEqual(body);
  });
});

describe('an application that is replaced', () => {
  it.each<[what: string, first: JsonObject, then: JsonObject, path: string]>([
    ['the client', oidc, oidc, 'credentials.oauthClient'],
    ['the key', oidc, oidc, 'credentials.signing'],
    ['the name', { signOnMode: 'SAML_2_0' }, { signOnMode: 'SAML_2_0', label: 'New' }, 'name'],
    ['the ORN', oidc, { ...oidc, orn: 'orn:okta' }, 'orn'],
    [
      'the login for all',
      login,
      { ...login, credentials: { ...login.credentials, password: {} } },
      'credentials.userName',
    ],
  ])('keeps %s', async (_what, first, then, place) => {
    const { send, path, app } = await withApp(first);
    const { body } = await send('PUT', path, wholeApp(then));
    expect(at(body, place)).toEqual(at(app, place));
  });

  it.each<[what: string, first: JsonObject, then: JsonObject, path: string, want: unknown]>([
    ['notes', { settings: { notes: { admin: 'a' } } }, {}, 'settings.notes.admin', null],
    [
      'a redirect',
      { settings: { app: { redirectUrl: 'https://a.test' } } },
      {},
      'settings.app.redirectUrl',
      null,
    ],
    [
      'the single logout',
      {
        signOnMode: 'SAML_2_0',
        name: null,
        settings: { signOn: { slo: { enabled: true, issuer: 'i' } } },
      },
      { signOnMode: 'SAML_2_0' },
      'settings.signOn.spIssuer',
      null,
    ],
    [
      'pushing',
      { credentials: { userNameTemplate: { type: 'CUSTOM', template: 'user.email' } } },
      { credentials: { userNameTemplate: { type: 'BUILT_IN', template: '${source.login}' } } },
      'credentials.userNameTemplate.pushStatus',
      undefined,
    ],
  ])('loses %s that is not sent again', async (_what, first, then, place, want) => {
    const named = { name: 'template_swa', signOnMode: 'BROWSER_PLUGIN' };
    const sent = Object.fromEntries(
      Object.entries({ ...named, ...first }).filter(([, one]) => one !== null),
    );
    const { send, path } = await withApp(sent);
    const { body } = await send('PUT', path, wholeApp({ ...(sent['name'] && named), ...then }));
    expect(at(body, place)).toEqual(want);
  });

  it.each<JsonObject>([
    { name: 'bookmark' },
    { name: 'template_swa' },
    { name: 'template_basic_auth' },
    { name: 'template_sps' },
    { name: 'template_wsfed' },
    { name: 'office365', signOnMode: 'AUTO_LOGIN' },
    { name: 'pagerduty', signOnMode: 'SAML_2_0' },
    { signOnMode: 'SAML_2_0' },
    { signOnMode: 'SAML_2_0', settings: { signOn: { slo: { enabled: true, issuer: 'i' } } } },
    { signOnMode: 'AUTO_LOGIN' },
    { ...oidc, credentials: { oauthClient: { client_secret: 'a-secret-of-ones-own' } } },
    { ...oidc, settings: { oauthClient: { grant_types: ['refresh_token'] } } },
    login,
  ])('by what it was read as stays what it was: %j', async (sent) => {
    const { send, path } = await withApp(sent);
    const read = asObject((await send('GET', path)).body);
    const secrets = await send('GET', `${path}/credentials/secrets`);
    const put = async () => said(await send('PUT', path, read));
    expect([await put(), await put()]).toEqual(['200', '200']);
    expect((await send('GET', path)).body).toEqual(read);
    expect(await send('GET', `${path}/credentials/secrets`)).toEqual(secrets);
  });

  it('is as it was where the request is refused', async () => {
    const { send, path, app } = await withApp(oidc);
    expect(said(await send('PUT', path, wholeApp({ ...oidc, label: '' })))).toMatch(
      /^400 E0000001/,
    );
    expect(at((await send('GET', path)).body, 'label')).toBe(app['label']);
  });
});
