import { describe, expect, it } from 'vitest';
import { createMockOkta, type MockOkta } from '../../src/index.js';

const PEOPLE = '/api/v1/users';

/** A mock that takes its own tokens only, with a user who has an API token and an access token. */
function org() {
  const mock = createMockOkta({ tokens: 'issued', rateLimits: false });
  mock.put(`${PEOPLE}/ada`, { id: 'ada', status: 'ACTIVE', profile: { login: 'ada@acme.com' } });
  mock.put(`${PEOPLE}/ada/roles/r1`, { id: 'r1', type: 'SUPER_ADMIN' });
  return {
    mock,
    api: `SSWS ${mock.issueApiToken('ada')}`,
    bearer: `Bearer ${mock.issueToken('ada', { scopes: ['okta.users.read'] })}`,
  };
}

async function status(mock: MockOkta, authorization: string): Promise<string> {
  const response = await mock.fetch(PEOPLE, { headers: { authorization } });
  return `${response.status} ${response.headers.get('www-authenticate')?.match(/error="(\w+)"/)?.[1] ?? ''}`;
}

describe('tokens are as good as whoever holds them', () => {
  it.each([
    ['ACTIVE', '200 ', '200 '],
    ['PASSWORD_EXPIRED', '200 ', '200 '],
    ['LOCKED_OUT', '200 ', '200 '],
    ['SUSPENDED', '401 ', '401 invalid_token'],
    ['DEPROVISIONED', '401 ', '401 invalid_token'],
  ])('%s', async (of, api, bearer) => {
    const known = org();
    known.mock.put(`${PEOPLE}/ada`, { id: 'ada', status: of, profile: { login: 'ada@acme.com' } });
    expect(await status(known.mock, known.api)).toBe(api);
    expect(await status(known.mock, known.bearer)).toBe(bearer);
  });

  it('gone', async () => {
    const { mock, api, bearer } = org();
    const owner = `SSWS ${mock.issueApiToken('me')}`;
    for (const _ of ['deactivates', 'deletes']) {
      await mock.fetch(`${PEOPLE}/ada`, { method: 'DELETE', headers: { authorization: owner } });
    }
    expect([await status(mock, api), await status(mock, bearer)]).toEqual([
      '401 ',
      '401 invalid_token',
    ]);
  });

  it('of a service app end with it, and are not active then', async () => {
    const mock = createMockOkta({ tokens: 'issued', rateLimits: false });
    const client = {
      client_id: 'service',
      client_secret: 's',
      token_endpoint_auth_method: 'client_secret_post',
    };
    const put = (of: string): void =>
      mock.put('/api/v1/apps/app', {
        id: 'app',
        status: of,
        credentials: { oauthClient: client },
        settings: { oauthClient: { application_type: 'service' } },
      });
    put('ACTIVE');
    mock.put('/api/v1/apps/other', {
      id: 'other',
      status: 'ACTIVE',
      credentials: { oauthClient: { ...client, client_id: 'other' } },
    });
    mock.put('/api/v1/authorizationServers/as1', { id: 'as1', status: 'ACTIVE' });
    mock.put('/api/v1/authorizationServers/as1/scopes/s1', { id: 's1', name: 'read' });
    const ask = async (path: string, form: Record<string, string>) => {
      const body = new URLSearchParams({ client_id: 'service', client_secret: 's', ...form });
      const response = await mock.fetch(`/oauth2/as1/v1/${path}`, { method: 'POST', body });
      return (await response.json()) as Record<string, string>;
    };
    const { access_token: token = '' } = await ask('token', {
      grant_type: 'client_credentials',
      scope: 'read',
    });
    const active = async () => (await ask('introspect', { token, client_id: 'other' }))['active'];
    expect(await active()).toBe(true);
    put('INACTIVE');
    expect(await active()).toBe(false);
  });
});

describe('the scheme of a token', () => {
  it('is not DPoP for one that no key is bound to', async () => {
    const { mock, bearer } = org();
    expect(await status(mock, bearer.replace('Bearer', 'DPoP'))).toBe('401 invalid_token');
  });
});

describe('an authorization server that the org does not have', () => {
  it.each([
    ['any', 'nowhere', 'token', 404],
    ['any', 'nowhere', 'revoke', 404],
    ['any', 'nowhere', 'introspect', 404],
    ['issued', 'nowhere', 'token', 404],
    ['any', 'default', 'token', 200],
  ] as const)('with tokens %s: /oauth2/%s/v1/%s gives %i', async (tokens, server, path, want) => {
    const mock = createMockOkta({ tokens, rateLimits: false });
    const form = { grant_type: 'client_credentials', scope: 'read', client_id: 'c', token: 't' };
    const response = await mock.fetch(`/oauth2/${server}/v1/${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(response.status).toBe(want);
    if (want === 404) {
      expect(await response.json()).toMatchObject({
        errorCode: 'E0000007',
        errorSummary: 'Not found: Resource not found: nowhere (AuthorizationServer)',
      });
    }
  });
});

describe('a request that its caller gives up', () => {
  it('does not wait for the latency that a test has asked for', async () => {
    const mock = createMockOkta({ rateLimits: false });
    mock.fail('listUsers', { kind: 'latency', ms: 1_000_000_000 });
    const given = new AbortController();
    const asked = mock.fetch(PEOPLE, { signal: given.signal });
    given.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});
