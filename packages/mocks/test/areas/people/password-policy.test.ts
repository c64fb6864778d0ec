import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../../src/index.js';
import { ada, asking } from './asking.js';

const REQUIREMENTS =
  'Password requirements were not met. Password requirements: at least 8 characters, a lowercase letter, an uppercase letter, a number, no parts of your username. Your password cannot be any of your last 4 password(s).';
const refused = `400 E0000001: password: ${REQUIREMENTS}`;

const login = 'grace.hopper@example.com';
const withPassword = (password: object) => ({
  profile: { ...ada, login },
  credentials: { password },
});

describe('a password', () => {
  it.each([
    ['Abcd1234', 'done'],
    ['Abcd123', refused],
    ['abcd1234', refused],
    ['ABCD1234', refused],
    ['Abcdefgh', refused],
    ['xHopper123', refused],
    ['Example12345', 'done'],
  ])('%s of a new user: %s', async (value, want) => {
    expect((await asking()('POST', '/users', withPassword({ value }))).outcome).toBe(want);
  });

  it('that is only known as a hash is taken', async () => {
    const hash = { algorithm: 'MD5', value: 'x' };
    expect((await asking()('POST', '/users', withPassword({ hash }))).outcome).toBe('done');
  });

  it.each([
    [
      'PUT',
      '',
      { profile: { ...ada, login }, credentials: { password: { value: 'weak' } } },
      refused,
    ],
    ['POST', '', { credentials: { password: { value: 'weak' } } }, refused],
    [
      'POST',
      '/credentials/change_password',
      { oldPassword: { value: 'Abcd1234' }, newPassword: { value: 'weak' } },
      `403 E0000014: ${REQUIREMENTS}`,
    ],
    [
      'POST',
      '/credentials/change_password?strict=true',
      { oldPassword: { value: 'Abcd1234' }, newPassword: { value: 'Abcd1234' } },
      '403 E0000014: Password has been used too recently',
    ],
    [
      'POST',
      '/credentials/change_password',
      { oldPassword: { value: 'Abcd1234' }, newPassword: { value: 'Abcd1234' } },
      'done',
    ],
    [
      'POST',
      '?strict=true',
      { credentials: { password: { value: 'Abcd1234' } } },
      '400 E0000001: password: Password has been used too recently',
    ],
  ])('is changed by %s %s %j: %s', async (method, path, body, want) => {
    const ask = asking();
    const { body: user } = await ask('POST', '/users', withPassword({ value: 'Abcd1234' }));
    expect((await ask(method, `/users/${String(user['id'])}${path}`, body)).outcome).toBe(want);
  });

  it.each([
    [{ minLength: 12 }, 'Abcd1234', /at least 12 characters/],
    [{ minSymbol: 1 }, 'Abcd1234', /a number, a symbol, no parts/],
    [{ minSymbol: 1 }, 'Abcd1234!', /^done$/],
    [{ minUpperCase: 0, minNumber: 0 }, 'abcdefgh', /^done$/],
    [{ excludeUsername: false }, 'Hopper1234', /^done$/],
    [{ excludeAttributes: ['firstName'] }, 'Murray1234', /does not include your first name/],
  ])('follows the policy of its group: %j, %s gives %s', async (complexity, value, want) => {
    const mock = createMockOkta();
    const group = '00g00000000000000009';
    mock.put(`/api/v1/groups/${group}`, { id: group, type: 'OKTA_GROUP', profile: { name: 'G' } });
    mock.put('/api/v1/policies/00p00000000000000009', {
      id: '00p00000000000000009',
      type: 'PASSWORD',
      status: 'ACTIVE',
      priority: 1,
      conditions: { people: { groups: { include: [group] } } },
      settings: { password: { complexity } },
    });
    const body = {
      ...withPassword({ value }),
      profile: { ...ada, firstName: 'Murray', login },
      groupIds: [group],
    };
    const response = await mock.fetch('/api/v1/users', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok ? 'done' : await response.text()).toMatch(want);
  });
});

describe('a login', () => {
  const text = { title: 'Username', type: 'string', required: true };
  it.each([
    [undefined, 'grace', '400 E0000001: login: Username must be in the form of an email address'],
    [undefined, 'a@b.c', 'done'],
    [undefined, 'a@b', '400 E0000001: login: String is too short (3 chars), minimum 5'],
    ['[a-z]+', 'grace', 'done'],
    ['[a-z]+', 'grace1', '400 E0000001: login: Does not match required pattern'],
    ['.+', 'grace hopper', 'done'],
  ])('where its attribute has the pattern %j: %s gives %s', async (pattern, name, want) => {
    const ask = asking();
    if (pattern !== undefined) {
      const properties = { login: { ...text, pattern } };
      await ask('POST', '/meta/schemas/user/default', {
        definitions: { base: { id: '#base', type: 'object', properties } },
      });
    }
    const answer = await ask('POST', '/users', { profile: { ...ada, login: name } });
    expect(answer.outcome).toBe(want);
  });

  it.each(['email', 'secondEmail'])('is like %s, which is a mail address', async (name) => {
    const answer = await asking()('POST', '/users', { profile: { ...ada, [name]: 'nobody' } });
    expect(answer.outcome).toBe(`400 E0000001: ${name}: Does not match required pattern`);
  });

  it('with a slash names no user', async () => {
    const ask = asking();
    await ask('POST', '/users', { profile: { ...ada, login: 'a/b@example.com' } });
    expect((await ask('GET', '/users/a%2Fb%40example.com')).outcome).toBe('404 E0000007');
  });
});

describe('what is no user', () => {
  it.each([
    ['POST', '/users', { profile: ada, group_ids: null }],
    ['POST', '/users/me', { profile: { title: 'x' }, shoe: 1 }],
  ])('%s %s %j is not well-formed', async (method, path, body) => {
    const ask = asking();
    await ask('POST', '/users', { profile: { ...ada, login: 'first@example.com' } });
    expect((await ask(method, path, body)).outcome).toBe('400 E0000003');
  });
});
