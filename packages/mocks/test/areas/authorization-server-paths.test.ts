import { describe, expect, it } from 'vitest';
import { createMockOkta, type MockOkta } from '../../src/index.js';

const form = { grant_type: 'client_credentials', scope: 'email', client_id: 'any', token: 'any' };

async function ask(mock: MockOkta, method: string, path: string) {
  const body = method === 'POST' ? new URLSearchParams(form) : undefined;
  const answer = await mock.fetch(path, { method, ...(body && { body }) });
  const text = await answer.text();
  return { status: answer.status, summary: /"errorSummary":"([^"]*)"/.exec(text)?.[1] };
}

describe('below an authorization server that the org does not have', () => {
  it.each([
    ['POST', '/oauth2/ausNobody/v1/token'],
    ['POST', '/oauth2/ausNobody/v1/introspect'],
    ['POST', '/oauth2/ausNobody/v1/revoke'],
    ['GET', '/oauth2/ausNobody/v1/keys'],
    ['GET', '/oauth2/ausNobody/.well-known/openid-configuration'],
    ['GET', '/oauth2/ausNobody/.well-known/oauth-authorization-server'],
  ])('%s %s is 404', async (method, path) => {
    expect(await ask(createMockOkta(), method, path)).toEqual({
      status: 404,
      summary: 'Not found: Resource not found: ausNobody (AuthorizationServer)',
    });
  });

  it.each(['default', 'own', 'v1'])('and below %s there is a token endpoint', async (name) => {
    const mock = createMockOkta();
    mock.put('/api/v1/authorizationServers/own', { id: 'own', name: 'own', status: 'ACTIVE' });
    const path = name === 'v1' ? '/oauth2/v1/token' : `/oauth2/${name}/v1/token`;
    expect(await ask(mock, 'POST', path)).toEqual({ status: 200, summary: undefined });
  });
});
