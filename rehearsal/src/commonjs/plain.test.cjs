const { generateKeyPairSync } = require('node:crypto');

const { createOktaClient, isOktaError, OktaApiError, OktaError } = require('@oktaforge/sdk');
const { privateKey } = require('@oktaforge/sdk/auth');
const { rateLimiter } = require('@oktaforge/sdk/limits');
const { getUser } = require('@oktaforge/sdk/user');
const { createMockOkta } = require('@oktaforge/mocks');
const { userFixture } = require('@oktaforge/mocks/fixtures');
const { startMockServer } = require('@oktaforge/mocks/server');
const { userModel } = require('@oktaforge/validators/models');
const { createUserRequest } = require('@oktaforge/validators/user');

const auth = { token: 'any' };

test('calls are answered, and faults are errors of the package', async () => {
  const { orgUrl, fetch } = createMockOkta({ seed: 1 });
  const okta = createOktaClient({ orgUrl, auth, fetch });
  const profile = { login: 'a@example.com', email: 'a@example.com', firstName: 'A', lastName: 'B' };
  const { id } = await okta.user.createUser({ body: { profile } });
  expect((await getUser(okta, { userId: id })).profile.login).toBe('a@example.com');
  const error = await okta.user.getUser({ userId: 'nobody' }).catch((caught) => caught);
  expect(error).toBeInstanceOf(OktaApiError);
  expect(error).toBeInstanceOf(OktaError);
  expect(isOktaError(error, 'E0000007')).toBe(true);
});

test('requests and fixtures are validated', () => {
  expect(createUserRequest.validate({ body: 1 }).ok).toBe(false);
  expect(userModel.is(userFixture())).toBe(true);
  expect(typeof rateLimiter).toBe('function');
});

test('the mock listens', async () => {
  const { url, stop } = await startMockServer({ seed: 1 });
  const okta = createOktaClient({ orgUrl: url, auth });
  await expect(okta.user.getUser({ userId: 'nobody' })).rejects.toBeInstanceOf(OktaApiError);
  await stop();
});

test('a private key is changed for a token, without packages that are ESM only', async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' };
  const { orgUrl, fetch } = createMockOkta({ seed: 1 });
  const { application } = createOktaClient({ orgUrl, auth, fetch });
  const app = await application.createApplication({
    body: {
      name: 'oidc_client',
      label: 'service',
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
  const scope = 'okta.users.read';
  await application.grantConsentToScope({
    appId: app.id,
    body: { issuer: orgUrl, scopeId: scope },
  });
  const key = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const clientId = app.credentials.oauthClient.client_id;
  const service = privateKey({ clientId, key, keyId: 'k', scopes: [scope] });
  const okta = createOktaClient({ orgUrl, auth: service, fetch });
  const { items } = await okta.user.listUsers({ limit: 1 });
  expect(Array.isArray(items)).toBe(true);
});
