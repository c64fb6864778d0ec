import { describe, expect, it } from 'vitest';
import { objectIn } from '../../../src/runtime/json.js';
import { ada, asking } from './asking.js';

describe('a change of a user', () => {
  it.each([
    ['POST', { profile: { title: 'Dr' } }, { ...ada, city: 'X', title: 'Dr' }],
    [
      'POST',
      { profile: null, type: null, credentials: null, realmId: null },
      { ...ada, city: 'X' },
    ],
    ['POST', { profile: { city: null } }, ada],
    ['PUT', { profile: ada }, ada],
    ['PUT', { profile: { ...ada, city: null, title: 'Dr' } }, { ...ada, title: 'Dr' }],
  ])('%s %j leaves the profile %j', async (method, sent, want) => {
    const ask = asking();
    const { body } = await ask('POST', '/users', { profile: { ...ada, city: 'X' } });
    const answer = await ask(method, `/users/${String(body['id'])}`, sent);
    const shown = { mobilePhone: null, secondEmail: null };
    expect(answer.outcome).toBe('done');
    expect(answer.body).toMatchObject({ realmId: body['realmId'], type: body['type'] });
    expect(objectIn(answer.body, 'profile')).toEqual({ ...shown, ...want });
  });

  it.each([
    ['PUT', true],
    ['POST', false],
  ])('by %s gives another type: %s', async (method, want) => {
    const ask = asking();
    const { body: type } = await ask('POST', '/meta/types/user', { name: 't', displayName: 'T' });
    const { body: user } = await ask('POST', '/users', { profile: ada });
    const sent = { profile: ada, type: { id: type['id'] } };
    const { body } = await ask(method, `/users/${String(user['id'])}`, sent);
    expect(objectIn(body, 'type')['id'] === type['id']).toBe(want);
  });

  it('moves the user to another realm', async () => {
    const ask = asking();
    const { body: user } = await ask('POST', '/users', { profile: ada, realmId: 'guo1' });
    expect(user['realmId']).toBe('guo1');
    const path = `/users/${String(user['id'])}`;
    expect((await ask('POST', path, { realmId: 'guo2' })).body['realmId']).toBe('guo2');
  });
});
