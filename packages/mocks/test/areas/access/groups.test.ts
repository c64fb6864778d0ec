import { groupModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { names, org } from '../../support/client.js';
import { outcome } from './refused.js';

const user = (login: string) => ({
  body: { profile: { firstName: 'A', lastName: 'B', email: login, login } },
});

describe('groups', () => {
  it('begin with Everyone, in which all users are', async () => {
    const { okta } = org();
    const ada = await okta.user.createUser(user('ada@example.com'));
    const [everyone] = (await okta.group.listGroups({})).items;
    expect(everyone).toMatchObject({ type: 'BUILT_IN', profile: { name: 'Everyone' } });
    const members = await okta.group.listGroupUsers({ groupId: everyone?.id ?? '' });
    expect(members.items.map(({ id }) => id)).toContain(ada.id);
    expect(await names(okta.user.listUserGroups({ userId: ada.id ?? '' }))).toEqual(['Everyone']);
  });

  it('are answered with all that a group has', async () => {
    const { mock, okta } = org();
    const group = await okta.group.createGroup({ group: { profile: { name: 'Sales' } } });
    const href = `${mock.orgUrl}/api/v1/groups/${group.id ?? ''}`;
    expect(groupModel.is(group)).toBe(true);
    expect(group).toEqual({
      id: expect.stringMatching(/^00g\w{17}$/) as string,
      created: mock.clock.iso(),
      lastUpdated: mock.clock.iso(),
      lastMembershipUpdated: mock.clock.iso(),
      objectClass: ['okta:user_group'],
      type: 'OKTA_GROUP',
      profile: { name: 'Sales', description: null },
      _links: {
        logo: ['medium', 'large'].map((name) => ({
          name,
          href: expect.stringContaining(name) as string,
          type: 'image/png',
        })),
        owners: { href: `${href}/owners` },
        users: { href: `${href}/users` },
        apps: { href: `${href}/apps` },
      },
    });
  });

  it('are replaced by what is put', async () => {
    const { mock, okta } = org();
    const profile = { name: 'Sales', description: 'All of it' };
    const { id: groupId = '', created } = await okta.group.createGroup({ group: { profile } });
    mock.clock.advance(1000);
    const group = await okta.group.updateGroup({ groupId, group: { profile: { name: 'Shop' } } });
    expect(group).toMatchObject({ created, lastUpdated: mock.clock.iso() });
    expect(group.profile).toEqual({ name: 'Shop', description: null });
  });

  it.each([
    ['a name that is taken', { profile: { name: 'Everyone' } }, '400 E0000001'],
    ['no name', { profile: {} }, '400 E0000001'],
    ['something that is no group', { boop: 'bap' }, '400 E0000003'],
    ['a name of its own', { profile: { name: 'Sales' } }, 'done'],
  ])('given %s', async (_, group, want) => {
    const { okta } = org();
    expect(await outcome(okta.group.createGroup({ group: group as object }))).toBe(want);
  });

  it('keep their own name when they are updated', async () => {
    const { okta } = org();
    const group = { profile: { name: 'Sales' } };
    const { id: groupId = '' } = await okta.group.createGroup({ group });
    expect(await outcome(okta.group.updateGroup({ groupId, group }))).toBe('done');
  });

  it.each(['BUILT_IN', 'APP_GROUP'])('of type %s cannot be changed by hand', async (type) => {
    const { mock, okta } = org();
    mock.put('/api/v1/groups/g', { id: 'g', type, profile: { name: 'Foreign' } });
    mock.put('/api/v1/users/u', { id: 'u', status: 'ACTIVE' });
    const group = { profile: { name: 'Mine' } };
    const tried = [
      okta.group.updateGroup({ groupId: 'g', group }),
      okta.group.deleteGroup({ groupId: 'g' }),
      okta.group.addUserToGroup({ groupId: 'g', userId: 'u' }),
      okta.group.removeUserFromGroup({ groupId: 'g', userId: 'u' }),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual([
      '403 E0000006',
      '403 E0000006',
      '501 E0000060',
      '501 E0000060',
    ]);
  });

  it('can be listed with how much is in them', async () => {
    const { okta } = org({ org: { users: 5, groups: 1, apps: 1 } });
    const { items } = await okta.group.listGroups({ expand: 'stats' });
    expect(items.map(({ _embedded }) => _embedded?.['stats'])).toMatchObject([
      { usersCount: 6, appsCount: 0 },
      { usersCount: 5, appsCount: 1 },
    ]);
  });
});

describe('members', () => {
  it('are in both lists until they are taken out', async () => {
    const { mock, okta } = org();
    const { id: userId = '' } = await okta.user.createUser(user('ada@example.com'));
    const { id: groupId = '' } = await okta.group.createGroup({
      group: { profile: { name: 'Sales' } },
    });
    const usersOf = async (): Promise<(string | undefined)[]> =>
      (await okta.group.listGroupUsers({ groupId })).items.map(({ id }) => id);
    mock.clock.advance(1000);
    await okta.group.addUserToGroup({ groupId, userId });
    expect(await usersOf()).toEqual([userId]);
    expect(await names(okta.user.listUserGroups({ userId }))).toContain('Sales');
    const { lastMembershipUpdated, lastUpdated } = await okta.group.getGroup({ groupId });
    expect(lastMembershipUpdated).toBe(mock.clock.iso());
    expect(lastUpdated).not.toBe(mock.clock.iso());
    await okta.group.removeUserFromGroup({ groupId, userId });
    expect(await usersOf()).toEqual([]);
    expect(await names(okta.user.listUserGroups({ userId }))).toEqual(['Everyone']);
  });

  it('are there from the start where the user is created with groups', async () => {
    const { okta } = org();
    const { id = '' } = await okta.group.createGroup({ group: { profile: { name: 'Sales' } } });
    const body = { ...user('ada@example.com').body, groupIds: [id] };
    const { id: userId = '' } = await okta.user.createUser({ body });
    expect(await names(okta.user.listUserGroups({ userId }))).toContain('Sales');
  });

  it('go when the user or the group is deleted', async () => {
    const { okta } = org({ org: { users: 1, groups: 2 } });
    const [admin, one] = (await okta.user.listUsers()).items;
    const userId = one?.id ?? '';
    const own = (await okta.user.listUserGroups({ userId })).items;
    const group = own.find(({ type }) => type === 'OKTA_GROUP');
    await okta.group.deleteGroup({ groupId: group?.id ?? '' });
    const left = (await okta.user.listUserGroups({ userId })).items;
    expect(left.map(({ id }) => id)).toEqual(
      own.map(({ id }) => id).filter((id) => id !== group?.id),
    );
    await okta.user.deactivateOrDeleteUser({ userId });
    await okta.user.deactivateOrDeleteUser({ userId });
    const everyone = (await okta.group.listGroups({})).items[0]?.id ?? '';
    const stayed = (await okta.group.listGroupUsers({ groupId: everyone })).items;
    expect(stayed.map(({ id }) => id)).toEqual([admin?.id]);
  });

  it.each([
    ['no such group', 'none', 'u', '404 E0000007'],
    ['no such user', 'g', 'none', '404 E0000007'],
    ['both', 'g', 'u', 'done'],
  ])('given %s', async (_, groupId, userId, want) => {
    const { mock, okta } = org();
    mock.put('/api/v1/groups/g', { id: 'g', type: 'OKTA_GROUP', profile: { name: 'G' } });
    mock.put('/api/v1/users/u', { id: 'u', status: 'ACTIVE' });
    expect(await outcome(okta.group.addUserToGroup({ groupId, userId }))).toBe(want);
  });

  it('write to the system log who came and went', async () => {
    const { mock, okta } = org();
    mock.put('/api/v1/groups/g', { id: 'g', type: 'OKTA_GROUP', profile: { name: 'G' } });
    mock.put('/api/v1/users/u', { id: 'u', status: 'ACTIVE' });
    await okta.group.addUserToGroup({ groupId: 'g', userId: 'u' });
    await okta.group.removeUserFromGroup({ groupId: 'g', userId: 'u' });
    const { items } = await okta.log.getLogs();
    expect(items.map(({ eventType, target }) => [eventType, target?.map(({ id }) => id)])).toEqual([
      ['group.user_membership.add', ['u', 'g']],
      ['group.user_membership.remove', ['u', 'g']],
    ]);
  });
});
