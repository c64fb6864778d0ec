import { describe, expect, test } from 'vitest';
import { OktaApiError } from '../../src/runtime/index.js';
import { callGetUser, failure } from '../runtime/support/client.js';
import { authorizationServer } from './support/authorization-server.js';
import { jwk, p256, p384, p521, pem, rsa } from './support/keys.js';
import { coreWith } from './support/okta.js';

const app = { clientId: '0oa1', scopes: ['okta.users.read', 'okta.groups.read'] };
const token = 'POST /oauth2/v1/token';
const call = 'GET /api/v1/users/00u1';

describe('a certified authorization server gives a token', () => {
  const keys = [
    { alg: 'RS256', pair: rsa, key: pem(rsa.privateKey) },
    { alg: 'RS256', pair: rsa, key: pem(rsa.privateKey, 'pkcs1') },
    { alg: 'ES256', pair: p256, key: pem(p256.privateKey, 'sec1') },
    { alg: 'ES384', pair: p384, key: jwk(p384.privateKey) },
    { alg: 'ES512', pair: p521, key: pem(p521.privateKey) },
  ];
  test.each(keys)('for $alg', async ({ alg, pair: { publicKey }, key }) => {
    const { orgUrl, seen } = await authorizationServer({ publicKey, alg, dpop: false });
    await callGetUser(coreWith(orgUrl, { ...app, key }));
    expect(seen).toEqual([`${token} 200`, `${call} 200`]);
  });

  test.each(keys)('for $alg with DPoP', async ({ alg, pair: { publicKey }, key }) => {
    const { orgUrl, seen } = await authorizationServer({ publicKey, alg, dpop: true });
    const core = coreWith(orgUrl, { ...app, key, dpop: true });
    await callGetUser(core);
    await callGetUser(core, { query: { expand: 'blocks' } });
    expect(seen).toEqual([
      `${token} 400`,
      `${token} 200`,
      `${call} 200`,
      `${call}?expand=blocks 200`,
    ]);
  });

  test('for the key that keyId names', async () => {
    const { publicKey } = rsa;
    const { orgUrl, seen } = await authorizationServer({
      publicKey,
      alg: 'RS256',
      kid: 'k1',
      dpop: false,
    });
    const key = pem(rsa.privateKey);
    await callGetUser(coreWith(orgUrl, { ...app, key, keyId: 'k1' }));
    expect(
      await failure(callGetUser(coreWith(orgUrl, { ...app, key, keyId: 'k2' }))),
    ).toBeInstanceOf(OktaApiError);
    expect(seen).toEqual([`${token} 200`, `${call} 200`, `${token} 401`]);
  });
});

describe('with nonces of the API, too', () => {
  const org = { publicKey: p256.publicKey, alg: 'ES256', dpop: true, apiNonce: true };
  const options = { ...app, key: pem(p256.privateKey), dpop: true };

  test('one challenge is enough, as each answer brings the next nonce', async () => {
    const { orgUrl, seen } = await authorizationServer(org);
    const core = coreWith(orgUrl, options);
    for (let count = 0; count < 3; count++) await callGetUser(core);
    expect(seen).toEqual([
      `${token} 400`,
      `${token} 200`,
      `${call} 401`,
      `${call} 200`,
      `${call} 200`,
      `${call} 200`,
    ]);
  });
});

test.each([{ dpop: false }, { dpop: true }])(
  'a token that was taken back is replaced; DPoP: $dpop',
  async ({ dpop }) => {
    const { publicKey } = p256;
    const { orgUrl, seen, revoke } = await authorizationServer({ publicKey, alg: 'ES256', dpop });
    const core = coreWith(orgUrl, { ...app, key: pem(p256.privateKey), dpop });
    await callGetUser(core);
    const before = seen.length;
    await revoke();
    await Promise.all([callGetUser(core), callGetUser(core), callGetUser(core)]);
    const after = seen.slice(before);
    expect(after.filter((each) => each.startsWith(token))).toEqual([`${token} 200`]);
    expect(after.filter((each) => each === `${call} 200`)).toHaveLength(3);
  },
);

describe('what the authorization server refuses is the error of the call', () => {
  const { publicKey } = p256;
  test.each([
    { name: 'another key', given: { key: pem(p384.privateKey) }, want: 'invalid_client' },
    { name: 'another client', given: { clientId: '0oa2' }, want: 'invalid_client' },
    {
      name: 'a scope that was not granted',
      given: { scopes: 'okta.apps.read' },
      want: 'invalid_scope',
    },
    { name: 'no DPoP where it is required', given: { dpop: false }, want: 'invalid_grant' },
  ])('$name: $want', async ({ given, want }) => {
    const { orgUrl } = await authorizationServer({ publicKey, alg: 'ES256', dpop: true });
    const options = { ...app, key: pem(p256.privateKey), dpop: true, ...given };
    const error = await failure(callGetUser(coreWith(orgUrl, options)));
    expect(error).toBeInstanceOf(OktaApiError);
    expect(error).toMatchObject({ errorCode: want, path: '/oauth2/v1/token' });
    expect(error).toMatchObject({ errorSummary: expect.stringMatching(/./) });
  });
});
