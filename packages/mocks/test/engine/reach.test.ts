import { describe, expect, it } from 'vitest';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import { reachOf } from '../../src/runtime/engine/reach.js';
import { mockOf, send } from '../support/later.js';

function operation(path: string, more: Partial<OperationFacts> = {}): OperationFacts {
  const facts = { id: path, area: 'A', method: 'GET', path, role: 'list', target: path } as const;
  return { ...facts, parents: [], status: 200, ...more };
}

describe('what can be reached', () => {
  const reaches = reachOf(
    [
      operation('/users/{userId}'),
      operation('/users/{userId}/factors'),
      operation('/groups/rules'),
      operation('/groups/{id}/users', { refersTo: '/people' }),
      operation('/org/settings'),
      operation('/apps/{appId}/publish', { target: '/apps' }),
    ],
    [{ reads: ['/apps/{appId}/users'] }, {}],
  );

  it.each([
    { given: '/users', want: true },
    { given: '/users/00u1/factors', want: true },
    { given: '/users/00u1/roles', want: false },
    { given: '/users/00u1', want: true },
    { given: '/groups', want: true },
    { given: '/groups/rules', want: true },
    { given: '/groups/rules/users', want: true },
    { given: '/people', want: true },
    { given: '/org', want: false },
    { given: '/org/settings', want: true },
    { given: '/apps', want: true },
    { given: '/apps/0oa1/users', want: true },
    { given: '/apps/0oa1/groups', want: false },
    { given: '#secrets', want: true },
    { given: '/nobody/1/#secrets', want: true },
  ])('$given: $want', ({ given, want }) => {
    expect(reaches(given)).toBe(want);
  });
});

describe('a mock', () => {
  const app = {
    label: 'A',
    name: 'oidc_client',
    signOnMode: 'OPENID_CONNECT',
    credentials: { oauthClient: { client_id: 'a', client_secret: 's' } },
    settings: { oauthClient: { redirect_uris: ['https://a.example.com'] } },
  };
  const apps = [
    ['create', 'POST /api/v1/apps'],
    ['read', 'GET /api/v1/apps/{id}'],
  ] as const;

  it('keeps what its description has a path for, and what such a path shows', async () => {
    const secrets = ['list', 'GET /api/v1/apps/{id}/credentials/secrets'] as const;
    const kept = async (...more: (typeof secrets)[]): Promise<string[]> => {
      const mock = mockOf([...apps, ...more]);
      await send(mock, 'POST', '/api/v1/apps', app);
      const paths = Object.keys(mock.contents());
      return paths.map((path) => path.replace(/apps\/[^/]+/, 'apps/{}')).toSorted();
    };
    const keys = '/api/v1/apps/{}/credentials/keys';
    expect(await kept()).toEqual(['/api/v1/apps', keys]);
    expect(await kept(secrets)).toEqual([
      '/api/v1/apps',
      keys,
      '/api/v1/apps/{}/credentials/secrets',
    ]);
  });

  it('keeps whatever a test puts into it, until it is reset', () => {
    const mock = mockOf(apps);
    mock.put('/api/v1/things/1', { id: '1' });
    expect(mock.contents()).toEqual({ '/api/v1/things': 1 });
    const snapshot = mock.snapshot();
    mock.reset();
    expect(mock.contents()).toEqual({});
    mock.restore(snapshot);
    expect(mock.get('/api/v1/things/1')).toEqual({ id: '1' });
  });

  it('takes any profile where the description has no schemas of users', async () => {
    const mock = mockOf([['create', 'POST /api/v1/users']]);
    const profile = { login: 'a@b.c', email: 'a@b.c', nickname: 'N' };
    const { status, body } = await send(mock, 'POST', '/api/v1/users', { profile });
    expect({ status, body }).toMatchObject({ status: 200, body: { profile } });
  });
});
