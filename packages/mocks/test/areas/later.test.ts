import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../src/runtime/json.js';
import { type Described, mockOf, send } from '../support/later.js';

const ORG = 'https://mock.okta.test';

function resource(path: string, id = 'id'): readonly Described[] {
  return [
    ['list', `GET ${path}`],
    ['create', `POST ${path}`],
    ['read', `GET ${path}/{${id}}`],
    ['replace', `PUT ${path}/{${id}}`],
    ['delete', `DELETE ${path}/{${id}}`, { status: 204 }],
  ];
}

const idOf = (body: unknown): string => (isJsonObject(body) ? String(body['id']) : '');

describe('resources that only later descriptions have', () => {
  it.each([
    {
      path: '/api/v1/realms',
      sent: { profile: { name: 'R' } },
      want: {
        id: expect.stringMatching(/^guo/),
        isDefault: false,
        profile: { name: 'R', domains: [] },
        _links: { self: { rel: 'self', method: 'GET' } },
      },
    },
    {
      path: '/api/v1/logStreams',
      sent: { name: 'L', settings: { host: 'h', token: 'secret' }, status: 'INACTIVE' },
      want: {
        status: 'ACTIVE',
        settings: { host: 'h' },
        _links: { self: { method: 'GET' }, deactivate: { method: 'POST' } },
      },
    },
    {
      path: '/api/v1/device-assurances',
      sent: { name: 'D', platform: 'IOS', jailbreak: false },
      want: {
        createdBy: expect.stringMatching(/^00u/),
        resourceType: 'DeviceAssurancePolicyEntity',
        resourceDisplayName: { value: 'D', sensitive: false },
      },
    },
    {
      path: '/api/v1/email-servers',
      sent: { alias: 'a', password: 'secret' },
      want: { id: expect.stringMatching(/^ces/), alias: 'a' },
    },
    {
      path: '/api/v1/hook-keys',
      sent: { name: 'k' },
      want: { isUsed: false, _embedded: { kty: 'RSA', e: 'AQAB' } },
    },
    {
      path: '/api/v1/brands',
      sent: { name: 'B' },
      want: { isDefault: false, customPrivacyPolicyUrl: null, defaultApp: { appLinkName: null } },
    },
    {
      path: '/api/v1/iam/roles',
      sent: { label: 'r', permissions: ['okta.users.read'] },
      want: { label: 'r', isCloneable: false, _links: { permissions: {} } },
    },
    {
      path: '/api/v1/iam/resource-sets',
      sent: { label: 's', resources: [] },
      want: { label: 's', _links: { bindings: {}, resources: {} } },
    },
  ])('$path shows what Okta shows', async ({ path, sent, want }) => {
    const mock = mockOf(resource(path));
    const { body } = await send(mock, 'POST', path, sent);
    expect(body).toMatchObject(want);
    expect(JSON.stringify(body)).not.toMatch(/secret|"permissions":\[|"resources":\[/);
    expect((await send(mock, 'GET', `${path}/${idOf(body)}`)).status).toBe(200);
  });

  it('device assurances need a condition, and a PUT does not tell who made them', async () => {
    const path = '/api/v1/device-assurances';
    const mock = mockOf(resource(path));
    const refused = await send(mock, 'POST', path, { name: 'D', platform: 'IOS' });
    expect(refused).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } });
    const sent = { name: 'D', platform: 'IOS', jailbreak: false };
    const id = idOf((await send(mock, 'POST', path, sent)).body);
    const { body } = await send(mock, 'PUT', `${path}/${id}`, { ...sent, name: 'E' });
    expect(body).toMatchObject({ id, name: 'E' });
    expect(body).not.toHaveProperty('createdBy');
    expect((await send(mock, 'GET', `${path}/${id}`)).body).toHaveProperty('createdBy');
  });

  it('log streams change their status without a body', async () => {
    const path = '/api/v1/logStreams';
    const change: Described = [
      'transition',
      `POST ${path}/{id}/lifecycle/deactivate`,
      { to: 'INACTIVE' },
    ];
    const mock = mockOf([...resource(path), change]);
    const id = idOf((await send(mock, 'POST', path, { name: 'L' })).body);
    const answer = await send(mock, 'POST', `${path}/${id}/lifecycle/deactivate`);
    expect(answer).toEqual({ status: 200, body: null });
    const { body } = await send(mock, 'GET', `${path}/${id}`);
    expect(body).toMatchObject({ status: 'INACTIVE', _links: { activate: {} } });
  });
});

describe('custom roles', () => {
  const roles = '/api/v1/iam/roles';
  const described: readonly Described[] = [
    ...resource(roles, 'roleIdOrLabel'),
    ['list', `GET ${roles}/{roleIdOrLabel}/permissions`, { wrapper: 'permissions' }],
    ['update', `POST ${roles}/{roleIdOrLabel}/permissions/{permissionType}`],
    ['replace', `PUT ${roles}/{roleIdOrLabel}/permissions/{permissionType}`],
  ];

  it('have the permissions that they were given, by id and by label', async () => {
    const mock = mockOf(described);
    const sent = { label: 'helpers', permissions: ['okta.users.read'] };
    const id = idOf((await send(mock, 'POST', roles, sent)).body);
    const given = await send(mock, 'POST', `${roles}/helpers/permissions/okta.groups.read`);
    expect(given).toEqual({ status: 204, body: null });
    const conditions = { include: {} };
    const put = await send(mock, 'PUT', `${roles}/${id}/permissions/okta.apps.read`, {
      conditions,
    });
    expect(put.body).toMatchObject({ label: 'okta.apps.read', conditions });
    const { body } = await send(mock, 'GET', `${roles}/${id}/permissions`);
    expect(body).toMatchObject({
      permissions: [
        {
          label: 'okta.users.read',
          conditions: null,
          _links: { role: { href: `${ORG}${roles}/${id}` } },
        },
        { label: 'okta.groups.read' },
        { label: 'okta.apps.read' },
      ],
    });
  });

  it('could not be cloned before 2026', async () => {
    const { body } = await send(mockOf(described, '2025-12-31'), 'POST', roles, { label: 'r' });
    expect(body).not.toHaveProperty('isCloneable');
  });
});

describe('resource sets', () => {
  const sets = '/api/v1/iam/resource-sets';
  const mock = mockOf([
    ...resource(sets, 'setId'),
    ['list', `GET ${sets}/{setId}/resources`, { wrapper: 'resources' }],
    ['list', `GET ${sets}/{setId}/bindings`, { wrapper: 'roles' }],
    ['action', `PATCH ${sets}/{setId}/resources`],
  ]);
  const app = 'orn:okta:idp:00o1:apps:bookmark:0oa1';

  it('list what was added, within an object with links', async () => {
    const made = await send(mock, 'POST', sets, { label: 's', resources: [app] });
    const id = idOf(made.body);
    const additions = ['https://o.test/api/v1/groups/00g1', 'orn:okta:directory:00o1:groups:00g2'];
    const patched = await send(mock, 'PATCH', `${sets}/${id}/resources`, { additions });
    expect(patched.body).toMatchObject({ id, label: 's' });
    const { body } = await send(mock, 'GET', `${sets}/s/resources`);
    expect(body).toMatchObject({
      resources: [
        { orn: app, _links: { self: { href: `${ORG}/api/v1/apps/0oa1` } } },
        { _links: { self: { href: `${ORG}/api/v1/groups/00g1` } } },
        { _links: { self: { href: `${ORG}/api/v1/groups/00g2` } } },
      ],
      _links: { 'resource-set': { href: `${ORG}${sets}/${id}` } },
    });
    const bindings = await send(mock, 'GET', `${sets}/${id}/bindings`);
    expect(bindings.body).toMatchObject({ roles: [], _links: { self: {} } });
  });

  it.each([
    { name: 'its id', of: (id: string) => id, want: 200 },
    { name: 'its label', of: () => 'r', want: 200 },
    { name: 'an id that nothing has', of: () => 'cr0', want: 404 },
  ])('are bound to a custom role by $name: $want', async ({ of, want }) => {
    const roles = resource('/api/v1/iam/roles', 'roleId');
    const bound = mockOf([
      ...roles,
      ...resource(sets, 'setId'),
      ['create', `POST ${sets}/{setId}/bindings`],
    ]);
    const id = idOf((await send(bound, 'POST', '/api/v1/iam/roles', { label: 'r' })).body);
    await send(bound, 'POST', sets, { label: 's', resources: [] });
    const { status } = await send(bound, 'POST', `${sets}/s/bindings`, { role: of(id) });
    expect(status).toBe(want);
  });
});

describe('pages of a brand', () => {
  const page = '/api/v1/brands/{brandId}/pages/sign-in/customized';
  const described: readonly Described[] = [
    ...resource('/api/v1/brands', 'brandId'),
    ['readSingle', `GET ${page}`],
    ['replaceSingle', `PUT ${page}`],
  ];

  it('show every text of the widget, and the prompt when they are read', async () => {
    const mock = mockOf(described);
    const id = idOf((await send(mock, 'POST', '/api/v1/brands', { name: 'B' })).body);
    const path = page.replace('{brandId}', id);
    const sent = { pageContent: '<p>', widgetCustomizations: { helpLabel: 'Help' } };
    const put = await send(mock, 'PUT', path, sent);
    const widget = { helpLabel: 'Help', signInLabel: null, showUserIdentifier: true };
    expect(put.body).toMatchObject({ pageContent: '<p>', widgetCustomizations: widget });
    expect(put.body).not.toHaveProperty('widgetCustomizations.postAuthKeepMeSignedInPrompt');
    expect((await send(mock, 'GET', path)).body).toMatchObject({
      widgetCustomizations: { ...widget, postAuthKeepMeSignedInPrompt: { title: null } },
    });
  });
});

describe('authorization servers that trust each other', () => {
  it('are listed on both sides until they are taken away', async () => {
    const servers = '/api/v1/authorizationServers';
    const mock = mockOf([
      ...resource(servers),
      ['list', `GET ${servers}/{id}/associatedServers`],
      ['create', `POST ${servers}/{id}/associatedServers`],
      ['delete', `DELETE ${servers}/{id}/associatedServers/{associatedServerId}`],
    ]);
    const [one = '', two = ''] = await Promise.all(
      ['a', 'b'].map(async (name) => idOf((await send(mock, 'POST', servers, { name })).body)),
    );
    const path = `${servers}/${one}/associatedServers`;
    const want = [{ id: two, name: 'b', _links: null }];
    expect((await send(mock, 'POST', path, { trusted: [two] })).body).toMatchObject(want);
    expect((await send(mock, 'GET', path)).body).toMatchObject(want);
    expect((await send(mock, 'POST', path, { trusted: ['aus0'] })).status).toBe(404);
    expect((await send(mock, 'DELETE', `${path}/${two}`)).status).toBe(204);
    expect((await send(mock, 'DELETE', `${path}/${two}`)).status).toBe(404);
    expect((await send(mock, 'GET', path)).body).toEqual([]);
  });
});

describe('a description without users and groups', () => {
  it('has a mock with what every org has on the paths that are there, and nothing else', () => {
    expect(Object.keys(mockOf(resource('/api/v1/authenticators')).contents())).toEqual([
      '/api/v1/authenticators',
    ]);
    expect(mockOf([['list', 'GET /other/things']]).contents()).toEqual({});
  });

  it('answers generically', async () => {
    const mock = mockOf(resource('/other/things'));
    const made = await send(mock, 'POST', '/other/things', { name: 'T' });
    const href = `${ORG}/other/things/${idOf(made.body)}`;
    const { body } = await send(mock, 'GET', '/other/things');
    expect(body).toMatchObject([{ name: 'T', status: 'ACTIVE', _links: { self: { href } } }]);
  });
});
