import { describe, expect, it } from 'vitest';
import { userFixture } from '../../../src/fixtures.js';
import { isJsonObject, type JsonObject } from '../../../src/runtime/json.js';
import { org } from '../../support/client.js';
import { lifecycle } from '../../model/org.js';

const profile = {
  firstName: 'Ada',
  lastName: 'Diaz',
  email: 'ada@example.com',
  login: 'ada@example.com',
};
const password = { password: { value: 'Abcd1234!' } };

async function send(
  mock: ReturnType<typeof org>['mock'],
  method: string,
  path: string,
  body?: object,
) {
  const headers = { 'content-type': 'application/json' };
  const response = await mock.fetch(`/api/v1${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers }),
  });
  const text = await response.text();
  const said = (text === '' ? {} : JSON.parse(text)) as JsonObject;
  const code =
    response.status < 300 ? 'done' : `${String(response.status)} ${String(said['errorCode'])}`;
  return { code, said, response };
}

describe('creation', () => {
  it.each([
    ['?activate=false', {}, 'STAGED'],
    ['?activate=true', {}, 'PROVISIONED'],
    ['', {}, 'PROVISIONED'],
    ['', { credentials: password }, 'ACTIVE'],
    ['?activate=false', { credentials: password }, 'STAGED'],
    ['?nextLogin=changePassword', { credentials: password }, 'PASSWORD_EXPIRED'],
    ['', { credentials: { provider: { type: 'FEDERATION', name: 'FEDERATION' } } }, 'ACTIVE'],
  ])('with %j and %j makes %s', async (query, rest, want) => {
    const { said } = await send(org().mock, 'POST', `/users${query}`, { profile, ...rest });
    expect(said['status']).toBe(want);
  });

  it.each([
    [
      'a login that is taken',
      { profile },
      '400 E0000001',
      /An object with this field already exists/,
    ],
    [
      'an attribute that nobody declared',
      { profile: { ...profile, login: 'b@example.com', shoe: 1 } },
      '400 E0000001',
      /Property name 'shoe' is not defined in profile/,
    ],
    ['no login', { profile: { email: 'b@example.com' } }, '400 E0000001', /login/],
    [
      'a group that there is not',
      { profile: { ...profile, login: 'b@example.com' }, groupIds: ['00gNone'] },
      '404 E0000007',
      /00gNone \(UserGroup\)/,
    ],
    ['no profile', {}, '400 E0000001', /profile/],
  ])('refuses %s', async (_name, body, code, why) => {
    const { mock } = org();
    await send(mock, 'POST', '/users', { profile });
    const refused = await send(mock, 'POST', '/users', body);
    expect(refused.code).toBe(code);
    expect(JSON.stringify(refused.said)).toMatch(why);
    // The administrator and Ada.
    expect(await (await mock.fetch('/api/v1/users')).json()).toHaveLength(2);
  });

  it('puts the user into its groups', async () => {
    const { okta, mock } = org();
    const group = await okta.group.createGroup({ group: { profile: { name: 'A' } } });
    const { said } = await send(mock, 'POST', '/users', { profile, groupIds: [group.id] });
    const members = await okta.group.listGroupUsers({ groupId: group.id ?? '' });
    expect(members.items.map(({ id }) => id)).toEqual([said['id']]);
  });
});

describe('the state table', () => {
  const states = [
    'STAGED',
    'PROVISIONED',
    'ACTIVE',
    'PASSWORD_EXPIRED',
    'LOCKED_OUT',
    'RECOVERY',
    'SUSPENDED',
    'DEPROVISIONED',
  ];
  const table = states.flatMap((status) =>
    Object.keys(lifecycle).map((name) => [name, status] as const),
  );
  it.each(table)('%s of one that is %s', async (name, status) => {
    const { mock } = org();
    const user = userFixture({ status });
    mock.put(`/api/v1/users/${user.id}`, user);
    const want = lifecycle[name]?.({ id: user.id, status, hasPassword: false });
    const query = name === 'expire_password' ? '?tempPassword=false' : '?sendEmail=false';
    const { code } = await send(mock, 'POST', `/users/${user.id}/lifecycle/${name}${query}`);
    expect(code).toBe(want && 'to' in want ? 'done' : want?.refused);
    const { said } = await send(mock, 'GET', `/users/${user.id}`);
    expect(said['status']).toBe(want && 'to' in want ? want.to : status);
  });

  it.each([
    ['activate', 'STAGED', ['activationToken', 'activationUrl']],
    ['reset_password', 'ACTIVE', ['resetPasswordUrl']],
  ])('%s without a mail tells where it would have led', async (name, status, keys) => {
    const { mock } = org();
    const user = userFixture({ status });
    mock.put(`/api/v1/users/${user.id}`, user);
    const path = `/users/${user.id}/lifecycle/${name}`;
    expect((await send(mock, 'POST', `${path}?sendEmail=true`)).said).toEqual({});
    mock.put(`/api/v1/users/${user.id}`, user);
    const { said } = await send(mock, 'POST', `${path}?sendEmail=false`);
    expect(Object.keys(said).toSorted()).toEqual(keys);
  });
});

describe('who is asked for', () => {
  it.each([['ada@example.com'], ['ADA@example.com'], ['ada']])('may be named %s', async (name) => {
    const { mock } = org();
    const { said } = await send(mock, 'POST', '/users', { profile });
    const found = await send(mock, 'GET', `/users/${name}`);
    expect(found.said['id']).toBe(said['id']);
    expect(found.response.headers.get('etag')).toMatch(/^W\/"/);
  });

  it('nobody is made by asking something of one who is not there', async () => {
    const { mock } = org();
    for (const path of [
      '/lifecycle/activate?sendEmail=false',
      '/lifecycle/suspend',
      '/credentials/change_password',
    ]) {
      const { code } = await send(mock, 'POST', `/users/nobody${path}`, {});
      expect(code).toMatch(/^40[04] /);
    }
    expect((await send(mock, 'DELETE', '/users/nobody')).code).toBe('404 E0000007');
    expect(await (await mock.fetch('/api/v1/users')).json()).toHaveLength(1);
  });

  it('has links for what its status allows, and only to itself in a list', async () => {
    const { mock } = org();
    const { said } = await send(mock, 'POST', '/users', { profile, credentials: password });
    const links = isJsonObject(said['_links']) ? Object.keys(said['_links']) : [];
    expect(links).toEqual(
      expect.arrayContaining(['suspend', 'deactivate', 'changePassword', 'self', 'schema', 'type']),
    );
    expect(links).not.toContain('activate');
    const [listed] = (await (await mock.fetch('/api/v1/users')).json()) as [JsonObject];
    expect(Object.keys(listed['_links'] ?? {})).toEqual(['self']);
  });

  it('a POST changes a part, a PUT replaces', async () => {
    const { mock } = org();
    await send(mock, 'POST', '/users', { profile: { ...profile, nickName: 'Countess' } });
    const part = await send(mock, 'POST', '/users/ada', { profile: { title: 'Analyst' } });
    expect(part.said['profile']).toMatchObject({ nickName: 'Countess', title: 'Analyst' });
    const whole = await send(mock, 'PUT', '/users/ada', { profile });
    expect(whole.said['profile']).not.toHaveProperty('nickName');
  });
});
