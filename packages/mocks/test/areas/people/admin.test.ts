import { describe, expect, it } from 'vitest';
import { objectIn } from '../../../src/runtime/json.js';
import { asking } from './asking.js';

const orgUrl = 'https://acme.okta.test';

describe('the administrator who created the org', () => {
  it.each(['me', 'admin@acme.okta.test', 'admin'])('is found as %s', async (name) => {
    const { body } = await asking({ orgUrl })('GET', `/users/${name}`);
    expect(body).toMatchObject({
      status: 'ACTIVE',
      lastLogin: expect.any(String),
      profile: { login: 'admin@acme.okta.test' },
      credentials: { password: {}, provider: { type: 'OKTA', name: 'OKTA' } },
    });
  });

  it('is a super administrator, and in Everyone', async () => {
    const ask = asking();
    const roles = await ask('GET', '/users/me/roles');
    expect(roles.list.map(({ type, assignmentType }) => [type, assignmentType])).toEqual([
      ['SUPER_ADMIN', 'USER'],
    ]);
    const groups = await ask('GET', '/users/me/groups');
    expect(groups.list.map((group) => objectIn(group, 'profile')['name'])).toEqual(['Everyone']);
  });

  it('has made what has been made since', async () => {
    const ask = asking();
    const { body: me } = await ask('GET', '/users/me');
    const { body: type } = await ask('POST', '/meta/types/user', { name: 't', displayName: 'T' });
    expect(type['createdBy']).toBe(me['id']);
  });
});
