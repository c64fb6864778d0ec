import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createOktaClient, type OktaClient } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createMockOkta, type MockOkta } from '../../src/index.js';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', use: 'sig', alg: 'ES256' };
const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const admin = (mock: MockOkta): string => {
  mock.put('/api/v1/users/admin', { id: 'admin', status: 'ACTIVE', profile: { login: 'admin@x' } });
  mock.put('/api/v1/users/admin/roles/r1', { id: 'r1', type: 'SUPER_ADMIN' });
  return mock.issueApiToken('admin');
};

/** A mock that takes its own tokens only, with a service app. */
async function org() {
  const mock = createMockOkta({ tokens: 'issued', rateLimits: false });
  const okta = createOktaClient({
    orgUrl: mock.orgUrl,
    auth: { token: admin(mock) },
    fetch: mock.fetch,
    maxRetries: 0,
  });
  const app = await okta.application.createApplication({
    application: {
      name: 'oidc_client',
      label: 'Service',
      signOnMode: 'OPENID_CONNECT',
      credentials: { oauthClient: { token_endpoint_auth_method: 'private_key_jwt' } },
      settings: {
        oauthClient: {
          application_type: 'service',
          grant_types: ['client_credentials'],
          response_types: ['token'],
          jwks: { keys: [jwk] },
        },
      },
    },
  });
  const appId = app.id;
  const scopeId = 'okta.users.read';
  await okta.application.grantConsentToScope({
    appId,
    oAuth2ScopeConsentGrant: { issuer: mock.orgUrl, scopeId },
  });
  const stored = mock.get(`/api/v1/apps/${appId}`) as {
    credentials: { oauthClient: { client_id: string } };
  };
  return { mock, okta, appId, clientId: stored.credentials.oauthClient.client_id };
}

async function assertion(clientId: string, mock: MockOkta, key = keys.privateKey, jti?: string) {
  return new SignJWT({ jti: jti ?? randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${mock.orgUrl}/oauth2/v1/token`)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
}

async function ask(mock: MockOkta, form: Record<string, string>, headers = {}, path = 'token') {
  const response = await mock.fetch(`/oauth2/v1/${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
  const text = await response.text();
  return { response, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

async function proof(claims: object, key = keys): Promise<string> {
  return new SignJWT({ jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(key.publicKey) })
    .setIssuedAt()
    .sign(key.privateKey);
}

const scope = 'okta.users.read';

describe('tokens that are issued', () => {
  it.each([
    ['no token', '', 401, 'E0000005'],
    ['an API token that nobody issued', 'SSWS 00nobody', 401, 'E0000011'],
    ['an access token that nobody issued', 'Bearer eyNobody', 401, 'invalid_token'],
  ])('%s: refused', async (_, authorization, status, why) => {
    const mock = createMockOkta({ tokens: 'issued' });
    const headers = authorization === '' ? {} : { authorization };
    const response = await mock.fetch('/api/v1/users', { headers });
    expect(response.status).toBe(status);
    expect((await response.text()) + String(response.headers.get('www-authenticate'))).toContain(
      why,
    );
  });

  it.each([
    [['okta.users.read'], 'GET', 200],
    [['okta.users.manage'], 'GET', 200],
    [['okta.groups.read'], 'GET', 403],
    [['okta.users.read'], 'DELETE', 403],
  ])('with the scopes %j: %s is %d', async (scopes, method, status) => {
    const { mock } = await org();
    const token = mock.issueToken('admin', { scopes });
    const headers = { authorization: `Bearer ${token}` };
    expect((await mock.fetch('/api/v1/users/admin', { method, headers })).status).toBe(status);
  });

  it('are worth nothing when they are revoked or expired', async () => {
    const { mock } = await org();
    const use = async (token: string) =>
      (await mock.fetch('/api/v1/users/me', { headers: { authorization: `Bearer ${token}` } }))
        .status;
    const short = mock.issueToken('admin', { scopes: [scope], expiresIn: 60 });
    const revoked = mock.issueToken({ id: 'admin' }, { scopes: [scope] });
    expect([await use(short), await use(revoked)]).toEqual([200, 200]);
    mock.clock.advance(60_000);
    mock.revokeToken(revoked);
    expect([await use(short), await use(revoked)]).toEqual([401, 401]);
  });

  it.each([
    ['deactivated', 'DEPROVISIONED', [401, 401]],
    ['suspended', 'SUSPENDED', [401, 401]],
    ['deleted', undefined, [401, 401]],
    ['locked out of the sign-in only', 'LOCKED_OUT', [200, 200]],
  ])('of a user who is %s', async (_, status, wanted) => {
    const { mock } = await org();
    const ada = { id: 'ada', status: 'ACTIVE', profile: { login: 'ada@x' } };
    mock.put('/api/v1/users/ada', ada);
    mock.put('/api/v1/users/ada/roles/r1', { id: 'r1', type: 'SUPER_ADMIN' });
    const schemes = [
      `SSWS ${mock.issueApiToken('ada')}`,
      `Bearer ${mock.issueToken('ada', { scopes: [scope] })}`,
    ];
    const statuses = async () =>
      Promise.all(
        schemes.map(async (authorization) => {
          const answer = await mock.fetch('/api/v1/users/admin', { headers: { authorization } });
          return answer.status;
        }),
      );
    expect(await statuses()).toEqual([200, 200]);
    if (status === undefined) mock.remove('/api/v1/users/ada');
    else mock.put('/api/v1/users/ada', { ...ada, status });
    expect(await statuses()).toEqual(wanted);
  });

  it('say who `me` is', async () => {
    const { mock } = await org();
    mock.put('/api/v1/users/ada', { id: 'ada', status: 'ACTIVE', profile: { login: 'ada@x' } });
    const authorization = `Bearer ${mock.issueToken('ada', { scopes: [scope] })}`;
    const response = await mock.fetch('/api/v1/users/me', { headers: { authorization } });
    expect(await response.json()).toMatchObject({ id: 'ada' });
  });

  it('are not needed to sign in', async () => {
    const mock = createMockOkta({ tokens: 'issued', strict: true });
    const response = await mock.fetch('/api/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sessionToken: 'nonsense' }),
    });
    expect(await response.json()).toMatchObject({ errorCode: 'E0000004' });
  });

  it('of the administrator who created the org need no id', async () => {
    const mock = createMockOkta({ tokens: 'issued' });
    const headers = { authorization: `SSWS ${mock.issueApiToken()}` };
    expect((await mock.fetch('/api/v1/users/me', { headers })).status).toBe(200);
  });

  it('are of users that the org has', () => {
    const mock = createMockOkta({ tokens: 'issued' });
    expect(() => mock.issueApiToken('nobody')).toThrow(TypeError);
    expect(() => createMockOkta({ tokens: 'all' as never })).toThrow(/expected any or issued/);
  });
});

describe('a service app', () => {
  it.each([false, true])('of the SDK signs in with its key; DPoP: %s', async (dpop) => {
    const { mock, clientId } = await org();
    const auth = privateKey({ clientId, key: pem, keyId: 'one', scopes: [scope], dpop });
    const service = createOktaClient({ orgUrl: mock.orgUrl, auth, fetch: mock.fetch });
    expect((await service.user.listUsers({ limit: 1 })).items).toHaveLength(1);
    const refused = service.group.listGroups({});
    await expect(refused).rejects.toMatchObject({ status: 403 });
  });

  it('is refused with the key of another, an assertion that was used, or a scope that it was not granted', async () => {
    const { mock, clientId } = await org();
    const good = await assertion(clientId, mock, keys.privateKey, 'once');
    const answers = [
      await ask(mock, {
        scope,
        client_assertion: await assertion(clientId, mock, others.privateKey),
      }),
      await ask(mock, { scope, client_assertion: await assertion('0oaNobody', mock) }),
      await ask(mock, { scope, client_assertion: good }),
      await ask(mock, { scope, client_assertion: good }),
      await ask(mock, {
        scope: 'okta.groups.read',
        client_assertion: await assertion(clientId, mock),
      }),
      await ask(mock, {
        scope: `${scope} okta.groups.read`,
        client_assertion: await assertion(clientId, mock),
      }),
      await ask(mock, { scope, client_id: clientId, client_secret: 'guess' }),
    ];
    expect(answers.map(({ body }) => body['error'] ?? body['token_type'])).toEqual([
      'invalid_client',
      'invalid_client',
      'Bearer',
      'invalid_client',
      'consent_required',
      'invalid_scope',
      'invalid_client',
    ]);
  });

  it('revokes its tokens, and asks what they are', async () => {
    const { mock, clientId } = await org();
    const { body } = await ask(mock, { scope, client_assertion: await assertion(clientId, mock) });
    const token = String(body['access_token']);
    const about = async (path: string) =>
      (await ask(mock, { token, client_assertion: await assertion(clientId, mock) }, {}, path))
        .body;
    expect(await about('introspect')).toMatchObject({ active: true, scope, client_id: clientId });
    await about('revoke');
    expect(await about('introspect')).toEqual({ active: false });
  });
});

describe('the tokens of a service app', () => {
  it.each([
    [
      'deactivated',
      async (okta: OktaClient, appId: string) => okta.application.deactivateApplication({ appId }),
    ],
    [
      'deleted',
      async (okta: OktaClient, appId: string) => {
        await okta.application.deactivateApplication({ appId });
        await okta.application.deleteApplication({ appId });
      },
    ],
  ])('are worth nothing when it is %s', async (_, end) => {
    const { mock, okta, appId, clientId } = await org();
    const { body } = await ask(mock, { scope, client_assertion: await assertion(clientId, mock) });
    const headers = { authorization: `Bearer ${String(body['access_token'])}` };
    const use = async () => (await mock.fetch('/api/v1/users/admin', { headers })).status;
    expect(await use()).toBe(200);
    await end(okta, appId);
    expect(await use()).toBe(401);
  });

  it('are of scopes that the default authorization server has', async () => {
    const { mock, clientId } = await org();
    const form = async () => ({
      scope: 'email',
      client_assertion: await assertion(clientId, mock),
    });
    const answer = await ask(mock, await form(), {}, '../default/v1/token');
    expect(answer.body).toMatchObject({ token_type: 'Bearer' });
  });
});

describe('a DPoP proof', () => {
  const url = 'https://mock.okta.test/oauth2/v1/token';

  async function boundToken() {
    const { mock, clientId } = await org();
    const htm = 'POST';
    const form = async () => ({ scope, client_assertion: await assertion(clientId, mock) });
    const first = await ask(mock, await form(), { dpop: await proof({ htm, htu: url }) });
    const nonce = String(first.response.headers.get('dpop-nonce'));
    const second = await ask(mock, await form(), { dpop: await proof({ htm, htu: url, nonce }) });
    return { mock, form, nonce, token: String(second.body['access_token']) };
  }

  it.each([
    ['another method', { htm: 'GET', htu: url }, "'htm'"],
    ['another URL', { htm: 'POST', htu: 'https://mock.okta.test/x' }, "'htu'"],
    ['a used identifier', { htm: 'POST', htu: url, jti: 'used' }, 'already been used'],
    ['a nonce that nobody gave', { htm: 'POST', htu: url, nonce: 'mine' }, 'requires nonce'],
  ])('for a token, with %s: refused', async (_, claims, why) => {
    const { mock, form, nonce } = await boundToken();
    await ask(mock, await form(), {
      dpop: await proof({ htm: 'POST', htu: url, nonce, jti: 'used' }),
    });
    const { body } = await ask(mock, await form(), { dpop: await proof({ nonce, ...claims }) });
    expect(body['error_description']).toContain(why);
  });

  const users = 'https://mock.okta.test/api/v1/users';
  const ath = (token: string) => createHash('sha256').update(token).digest('base64url');

  it.each<[string, (token: string) => Promise<Record<string, string>>, number]>([
    [
      'as it should be',
      async (token) => ({
        authorization: `DPoP ${token}`,
        dpop: await proof({ htm: 'GET', htu: users, ath: ath(token) }),
      }),
      200,
    ],
    [
      'of another key',
      async (token) => ({
        authorization: `DPoP ${token}`,
        dpop: await proof({ htm: 'GET', htu: users, ath: ath(token) }, others),
      }),
      400,
    ],
    [
      'for another token',
      async (token) => ({
        authorization: `DPoP ${token}`,
        dpop: await proof({ htm: 'GET', htu: users, ath: ath('x') }),
      }),
      400,
    ],
    ['left out', async (token) => ({ authorization: `DPoP ${token}` }), 400],
    ['with the wrong scheme', async (token) => ({ authorization: `Bearer ${token}` }), 400],
    ['as an API token', async (token) => ({ authorization: `SSWS ${token}` }), 401],
  ])('at an API, %s', async (_, headersFor, status) => {
    const { mock, token } = await boundToken();
    const response = await mock.fetch('/api/v1/users', { headers: await headersFor(token) });
    expect(response.status).toBe(status);
  });

  it('is worth nothing beside a token that is bound to no key', async () => {
    const { mock } = await org();
    const token = mock.issueToken('admin', { scopes: [scope] });
    const authorization = `DPoP ${token}`;
    const dpop = await proof({ htm: 'GET', htu: users, ath: ath(token) });
    const answer = await mock.fetch('/api/v1/users', { headers: { authorization, dpop } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP .*error="invalid_token"/);
  });

  it('binds the token to the thumbprint of its key', async () => {
    const { mock, token } = await boundToken();
    const jkt = await calculateJwkThumbprint(jwk);
    expect(JSON.stringify(mock.snapshot())).toContain(`"jkt":"${jkt}"`);
    expect(token).toMatch(/^ey/);
  });
});
