import { describe, expect, it } from 'vitest';
import { objectIn } from '../../../src/runtime/json.js';
import { ada, asking } from './asking.js';

const value = 'Abcd1234!x';
const withPassword = { profile: ada, credentials: { password: { value } } };
const right = { username: ada.login, password: value };
const wrong = { username: ada.login, password: 'wrong' };

describe('POST /authn', () => {
  it.each([
    ['the login', '', right, 'SUCCESS'],
    ['the login in other letters', '', { ...right, username: 'ADA@example.com' }, 'SUCCESS'],
    ['the first part of the login', '', { ...right, username: 'ada' }, 'SUCCESS'],
    ['a wrong password', '', wrong, '401 E0000004'],
    ['a login that nobody has', '', { ...right, username: 'bob@example.com' }, '401 E0000004'],
    ['no password', '', { username: ada.login }, '400 E0000003'],
    ['a user who is staged', '?activate=false', right, '401 E0000004'],
    ['an expired password', '?nextLogin=changePassword', right, 'PASSWORD_EXPIRED'],
  ])('with %s answers as Okta: %j %j %s', async (_, query, sent, want) => {
    const ask = asking();
    await ask('POST', `/users${query}`, withPassword);
    const answer = await ask('POST', '/authn', sent);
    expect(answer.outcome === 'done' ? answer.body['status'] : answer.outcome).toBe(want);
  });

  it('gives a session token of the user, once', async () => {
    const ask = asking();
    await ask('POST', '/users', { profile: { ...ada, login: 'first@example.com' } });
    const { body: user } = await ask('POST', '/users', withPassword);
    const { body } = await ask('POST', '/authn', right);
    expect(objectIn(objectIn(body, '_embedded'), 'user')).toMatchObject({
      id: user['id'],
      profile: { login: ada.login, timeZone: 'America/Los_Angeles' },
    });
    const { sessionToken } = body;
    const session = await ask('POST', '/sessions', { sessionToken });
    expect(session.body).toMatchObject({ userId: user['id'], login: ada.login });
    expect((await ask('POST', '/sessions', { sessionToken })).outcome).toMatch(/^401 E0000004/);
    const after = await ask('GET', `/users/${String(user['id'])}`);
    expect(after.body['lastLogin']).toEqual(expect.any(String));
  });

  it('locks out a user after ten wrong passwords', async () => {
    const ask = asking();
    const { body: user } = await ask('POST', '/users', withPassword);
    const path = `/users/${String(user['id'])}`;
    for (let i = 0; i < 9; i += 1) await ask('POST', '/authn', wrong);
    expect((await ask('GET', path)).body['status']).toBe('ACTIVE');
    await ask('POST', '/authn', wrong);
    expect((await ask('GET', path)).body['status']).toBe('LOCKED_OUT');
    expect((await ask('POST', '/authn', right)).outcome).toBe('401 E0000004');
    await ask('POST', `${path}/lifecycle/unlock`);
    expect((await ask('POST', '/authn', right)).body['status']).toBe('SUCCESS');
  });
});

describe('POST /sessions', () => {
  it('without a body is no JSON', async () => {
    expect((await asking()('POST', '/sessions')).outcome).toBe('400 E0000003');
  });
});
