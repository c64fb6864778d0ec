import { describe, expect, test } from 'vitest';
import { privateKey } from '../../src/auth.js';
import { OktaApiError, OktaConfigError, OktaNetworkError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from '../runtime/support/client.js';
import { breakOff, json, raw, reset } from '../runtime/support/server.js';
import { pem, rsa } from './support/keys.js';
import { assertionOf, coreWith, formOf, org, tokens } from './support/okta.js';

const options = { clientId: '0oa1', key: pem(rsa.privateKey), scopes: ['okta.users.read'] };

describe('the token request', () => {
  test('is that of a service app', async () => {
    const { orgUrl, tokenRequests, apiRequests } = await org();
    const scopes = ['okta.users.read', 'okta.groups.read'];
    await callGetUser(coreWith(orgUrl, { ...options, keyId: 'k1', scopes }));
    const [request] = tokenRequests();
    expect(request?.headers['user-agent']).toBe(apiRequests()[0]?.headers['user-agent']);
    expect(request).toMatchObject({ method: 'POST', url: '/oauth2/v1/token' });
    expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(formOf(request))).toEqual({
      grant_type: 'client_credentials',
      scope: 'okta.users.read okta.groups.read',
      client_id: '0oa1',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: expect.any(String),
    });
    expect(apiRequests()[0]?.headers).toMatchObject({ authorization: 'Bearer at-1' });
    expect(apiRequests()[0]?.headers).not.toHaveProperty('dpop');
  });

  test('has an assertion for the URL of the token endpoint', async () => {
    const { orgUrl, tokenRequests } = await org();
    const before = Math.floor(Date.now() / 1000);
    await callGetUser(coreWith(orgUrl, { ...options, keyId: 'k1' }));
    const { header, claims } = assertionOf(tokenRequests()[0]);
    expect(header).toEqual({ alg: 'RS256', kid: 'k1' });
    expect(claims).toMatchObject({ iss: '0oa1', sub: '0oa1', aud: `${orgUrl}/oauth2/v1/token` });
    const { iat = 0, exp = 0, jti } = claims;
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(exp - iat).toBeGreaterThan(0);
    expect(exp - iat).toBeLessThanOrEqual(3600);
    expect(jti).toMatch(/^.{16,}$/);
  });

  test('has another jti each time', async () => {
    const { orgUrl, tokenRequests } = await org();
    await callGetUser(coreWith(orgUrl, options));
    await callGetUser(coreWith(orgUrl, options));
    const ids = tokenRequests().map((request) => assertionOf(request).claims.jti);
    expect(new Set(ids).size).toBe(2);
  });

  test('goes through the fetch of the client', async () => {
    const sent: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      sent.push(url);
      return Response.json({ access_token: 'at', token_type: 'bearer', expires_in: 3600 });
    };
    await callGetUser(coreWith('https://acme.okta.com', options, fetch));
    expect(sent).toEqual([
      'https://acme.okta.com/oauth2/v1/token',
      'https://acme.okta.com/api/v1/users/00u1',
    ]);
  });

  test('is one for any number of parallel calls', async () => {
    const { orgUrl, tokenRequests, apiRequests } = await org();
    const core = coreWith(orgUrl, options);
    await Promise.all(Array.from({ length: 50 }, () => callGetUser(core)));
    await callGetUser(core);
    expect(tokenRequests()).toHaveLength(1);
    expect(apiRequests()).toHaveLength(51);
  });

  test('is one for each org, where clients share a provider', async () => {
    const [one, other] = [await org(), await org()];
    const auth = privateKey(options);
    await callGetUser(testCore({ orgUrl: one.orgUrl, auth }));
    await callGetUser(testCore({ orgUrl: other.orgUrl, auth }));
    expect([one.tokenRequests().length, other.tokenRequests().length]).toEqual([1, 1]);
  });
});

describe('without a token', () => {
  const refused = {
    error: 'invalid_client',
    error_description: 'The client_assertion is expired.',
  };

  test('the error is that of Okta, and nothing is sent', async () => {
    const { orgUrl, apiRequests } = await org({ token: [json(refused, 401)] });
    const core = coreWith(orgUrl, options);
    const errors = await Promise.all([failure(callGetUser(core)), failure(callGetUser(core))]);
    expect(errors[0]).toBeInstanceOf(OktaApiError);
    expect(errors[0]).toMatchObject({
      status: 401,
      errorCode: 'invalid_client',
      errorSummary: 'The client_assertion is expired.',
      operationId: 'getUser',
      method: 'POST',
      path: '/oauth2/v1/token',
      message: 'getUser: 401 invalid_client The client_assertion is expired.',
    });
    expect(errors[1]).not.toBe(errors[0]);
    expect(apiRequests()).toEqual([]);
  });

  test('the next call asks again', async () => {
    const { orgUrl, tokenRequests } = await org({ token: [json(refused, 401), tokens()] });
    const core = coreWith(orgUrl, options);
    await failure(callGetUser(core));
    await callGetUser(core);
    expect(tokenRequests()).toHaveLength(2);
  });

  const page = '<html><title>Sign in</title>';
  test.each([
    { name: 'no JSON', reply: raw(page, 'text/html'), want: 'cannot be read' },
    {
      name: 'broken JSON',
      reply: raw('{"access_token":"at-sec', 'application/json'),
      want: 'cannot be read',
    },
    { name: 'no token', reply: json({ token_type: 'Bearer' }), want: 'without an access token' },
    {
      name: 'no text as token',
      reply: json({ access_token: 'at-sec\nret', token_type: 'Bearer' }),
      want: 'without an access token',
    },
    {
      name: 'a redirect',
      reply: json({}, 302, { location: 'https://evil.example.com' }),
      want: 'refused to follow a redirect',
    },
    { name: 'no answer', reply: reset, want: 'no response from' },
    { name: 'half a body', reply: breakOff, want: 'broke off' },
  ])('an answer with $name is no usable response', async ({ reply, want }) => {
    const { orgUrl, apiRequests } = await org({ token: [reply] });
    const error = await failure(callGetUser(coreWith(orgUrl, options)));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(String(error)).toContain(want);
    expect(String(error) + String((error as Error).cause)).not.toContain('at-sec');
    expect(apiRequests()).toEqual([]);
  });

  test('a token of another kind is refused', async () => {
    const { orgUrl, apiRequests } = await org({ token: [tokens(3600, 'DPoP')] });
    const error = await failure(callGetUser(coreWith(orgUrl, options)));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(error).toMatchObject({ message: expect.stringContaining('set dpop: true') });
    expect(apiRequests()).toEqual([]);
  });
});

test('what a client prints has nothing of the key', async () => {
  const { inspect } = await import('node:util');
  const { orgUrl } = await org();
  const core = coreWith(orgUrl, options);
  await callGetUser(core);
  const printed = inspect(core, { depth: 9, showHidden: true }) + JSON.stringify(core);
  expect(printed).not.toMatch(/PRIVATE KEY|at-1|MII/);
});
