import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { OktaApiError, OktaConfigError } from '../../src/runtime/index.js';
import { callGetUser, callListUsers, failure } from '../runtime/support/client.js';
import { json, type Reply } from '../runtime/support/server.js';
import { p256, pem } from './support/keys.js';
import { assertionOf, coreWith, org, proofOf, tokens } from './support/okta.js';

const options = {
  clientId: '0oa1',
  key: pem(p256.privateKey),
  scopes: ['okta.users.read'],
  dpop: true,
};
const dpopTokens = (headers = {}): Reply => tokens(3600, 'DPoP', headers);

function challenge(nonce: string): Reply {
  const body = {
    error: 'use_dpop_nonce',
    error_description: 'Authorization server requires nonce in DPoP proof.',
  };
  return json(body, 400, { 'dpop-nonce': nonce });
}

function apiChallenge(nonce: string, error = 'use_dpop_nonce'): Reply {
  return (response) => {
    response.writeHead(401, {
      'www-authenticate': `DPoP error="${error}", error_description="Resource server requires nonce in DPoP proof"`,
      'dpop-nonce': nonce,
    });
    response.end();
  };
}

describe('proofs', () => {
  test('are signed by a key of their own, and say what is sent', async () => {
    const { orgUrl, tokenRequests, apiRequests } = await org({
      token: [dpopTokens()],
      api: [json([])],
    });
    const now = Math.floor(Date.now() / 1000);
    await callListUsers(coreWith(orgUrl, options), { query: { limit: 5 } });
    const [forToken, forApi] = [proofOf(tokenRequests()[0]), proofOf(apiRequests()[0])];
    expect(forToken.claims).toEqual({
      iat: expect.any(Number),
      jti: expect.any(String),
      htm: 'POST',
      htu: `${orgUrl}/oauth2/v1/token`,
    });
    expect(apiRequests()[0]?.url).toBe('/api/v1/users?limit=5');
    expect(apiRequests()[0]?.headers.authorization).toBe('DPoP at-1');
    expect(forApi.claims).toEqual({
      iat: expect.any(Number),
      jti: expect.any(String),
      htm: 'GET',
      htu: `${orgUrl}/api/v1/users`,
      ath: createHash('sha256').update('at-1').digest('base64url'),
    });
    expect(Math.abs(Number(forApi.claims.iat) - now)).toBeLessThan(300);
    expect(forApi.header).toEqual({ alg: 'ES256', typ: 'dpop+jwt', jwk: expect.any(Object) });
    expect(Object.keys(forApi.header.jwk ?? {}).toSorted()).toEqual(['crv', 'kty', 'x', 'y']);
    expect(forToken.header.jwk).toEqual(forApi.header.jwk);
    const publicKey = await importJWK(forApi.header.jwk ?? {}, 'ES256');
    await jwtVerify(String(apiRequests()[0]?.headers['dpop']), publicKey);
    const thumbprints = await Promise.all(
      [forApi.header.jwk ?? {}, p256.publicKey.export({ format: 'jwk' })].map((key) =>
        calculateJwkThumbprint(key),
      ),
    );
    expect(new Set(thumbprints).size).toBe(2);
  });

  test('are new for each request, retries included', async () => {
    const api = [json({}, 503), json({ id: '00u1' })];
    const { orgUrl, requests } = await org({ token: [dpopTokens()], api });
    const core = coreWith(orgUrl, options);
    await Promise.all([callGetUser(core), callGetUser(core)]);
    const ids = requests.map((request) => proofOf(request).claims.jti);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('are not what hooks see', async () => {
    const { orgUrl } = await org({ token: [dpopTokens()] });
    const seen: string[] = [];
    const core = coreWith(orgUrl, options, undefined, {
      onRequest: ({ request }) => void seen.push(...request.headers.keys()),
    });
    await callGetUser(core);
    expect(seen).toContain('accept');
    expect(seen.filter((name) => /dpop|authorization/.test(name))).toEqual([]);
  });
});

describe('a nonce', () => {
  test('of the token endpoint is taken and kept for its next token', async () => {
    const api = [apiChallenge('none', 'invalid_token'), json({ id: '00u1' })];
    const { orgUrl, tokenRequests, apiRequests } = await org({
      token: [challenge('t1'), dpopTokens({ 'dpop-nonce': 't2' })],
      api,
    });
    await callGetUser(coreWith(orgUrl, options));
    const sent = tokenRequests();
    expect(sent.map((request) => proofOf(request).claims['nonce'])).toEqual([
      undefined,
      't1',
      't2',
    ]);
    expect(new Set(sent.map((request) => assertionOf(request).claims.jti)).size).toBe(3);
    expect(proofOf(apiRequests()[0]).claims).not.toHaveProperty('nonce');
  });

  test('of the API is taken without another token, and renewed by each answer', async () => {
    const { orgUrl, tokenRequests, apiRequests } = await org({
      token: [dpopTokens()],
      api: [
        apiChallenge('a1'),
        json({ id: '00u1' }, 200, { 'dpop-nonce': 'a2' }),
        json({ id: '00u1' }, 200, { 'dpop-nonce': 'a3' }),
      ],
    });
    const core = coreWith(orgUrl, options);
    await callGetUser(core);
    await callGetUser(core);
    await callGetUser(core);
    expect(apiRequests().map((request) => proofOf(request).claims['nonce'])).toEqual([
      undefined,
      'a1',
      'a2',
      'a3',
    ]);
    expect(tokenRequests()).toHaveLength(1);
  });

  test('that the token endpoint never accepts ends in its error', async () => {
    let count = 0;
    const never: Reply = (...args) => challenge(`t${++count}`)(...args);
    const { orgUrl, tokenRequests, apiRequests } = await org({ token: [never] });
    const error = await failure(callGetUser(coreWith(orgUrl, options)));
    expect(error).toBeInstanceOf(OktaApiError);
    expect(error).toMatchObject({ status: 400, errorCode: 'use_dpop_nonce' });
    expect([tokenRequests().length, apiRequests().length]).toEqual([3, 0]);
  });

  test('that the API never accepts ends in its error', async () => {
    const { orgUrl, apiRequests } = await org({ token: [dpopTokens()], api: [apiChallenge('a1')] });
    const error = await failure(callGetUser(coreWith(orgUrl, options)));
    expect(error).toMatchObject({ status: 401, errorCode: 'use_dpop_nonce' });
    expect(apiRequests()).toHaveLength(2);
  });
});

test('a token that is not bound to the key is not used', async () => {
  const { orgUrl, apiRequests } = await org({ token: [tokens()] });
  const error = await failure(callGetUser(coreWith(orgUrl, options)));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(String(error)).toContain('without DPoP');
  expect(apiRequests()).toEqual([]);
});

test('proofs for the API have the time of the clock that the token endpoint shows', async () => {
  const ahead = 7200;
  const date = new Date(Date.now() + ahead * 1000).toUTCString();
  const { orgUrl, apiRequests } = await org({ token: [dpopTokens({ date })] });
  const now = Math.floor(Date.now() / 1000);
  await callGetUser(coreWith(orgUrl, options));
  expect(Math.abs(Number(proofOf(apiRequests()[0]).claims.iat) - now - ahead)).toBeLessThan(300);
});
