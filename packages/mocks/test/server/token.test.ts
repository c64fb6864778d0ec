import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object, header: object = { alg: 'RS256' }): string =>
  `${encode(header)}.${encode(claims)}.${createHash('sha256').update('x').digest('base64url')}`;

const good = {
  iss: '0oa1',
  sub: '0oa1',
  aud: 'https://mock.okta.test/oauth2/v1/token',
  iat: 1000,
  exp: 1300,
};
const grant = { grant_type: 'client_credentials', scope: 'okta.users.read' };
const assertion = (token: string) => ({ ...grant, client_assertion: token });

function ask(
  form: Record<string, string>,
  headers: Record<string, string> = {},
  mock = createMockOkta(),
) {
  return mock.fetch('/oauth2/v1/token', {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
}

describe('the token endpoint', () => {
  it('gives out a token, which is good for an hour', async () => {
    const mock = createMockOkta();
    const response = await ask(assertion(jwt(good)), {}, mock);
    const token = (await response.json()) as { access_token: string };
    expect(token).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'okta.users.read',
    });
    const authorization = `Bearer ${token.access_token}`;
    const use = async () =>
      (await mock.fetch('/api/v1/groups', { headers: { authorization } })).status;
    expect(await use()).toBe(200);
    mock.clock.advance(3_600_000);
    expect(await use()).toBe(401);
  });

  it('asks for a nonce where the client proves possession of a key', async () => {
    const first = await ask(assertion(jwt(good)), { dpop: jwt({ htm: 'POST' }) });
    expect([first.status, await first.json()]).toMatchObject([400, { error: 'use_dpop_nonce' }]);
    const nonce = first.headers.get('dpop-nonce') ?? '';
    const second = await ask(assertion(jwt(good)), { dpop: jwt({ htm: 'POST', nonce }) });
    expect(await second.json()).toMatchObject({ token_type: 'DPoP' });
  });

  it.each([
    ['another grant', { ...grant, grant_type: 'password' }, 'unsupported_grant_type'],
    ['no scope', { ...assertion(jwt(good)), scope: '' }, 'invalid_scope'],
    ['no client', grant, 'invalid_client'],
    ['no JWT', assertion('nonsense'), 'invalid_client'],
    ['no signature', assertion(jwt(good, { alg: 'none' })), 'invalid_client'],
    ['another subject', assertion(jwt({ ...good, sub: 'x' })), 'invalid_client'],
    ['another audience', assertion(jwt({ ...good, aud: 'https://x' })), 'invalid_client'],
    ['too long a life', assertion(jwt({ ...good, exp: 9000 })), 'invalid_client'],
  ])('refuses %s with an error of OAuth', async (_name, form, error) => {
    const response = await ask(form);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.json()).toMatchObject({ error, error_description: expect.any(String) });
  });

  it('takes a secret, too', async () => {
    expect((await ask({ ...grant, client_id: '0oa1', client_secret: 's' })).status).toBe(200);
    expect((await ask(grant, { authorization: 'Basic eDp5' })).status).toBe(200);
  });
});
