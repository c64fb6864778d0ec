import { applicationGroupAssignmentModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { ada, filled } from './assigning.js';
import { outcome } from './refused.js';

describe('a group of an application', () => {
  it('has what an assignment has', async () => {
    const { mock, api } = filled();
    const made = await api.createApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    expect(applicationGroupAssignmentModel.validate(made)).toMatchObject({ ok: true });
    const href = `${mock.orgUrl}/api/v1/apps/app`;
    expect(made).toEqual({
      id: 'g1',
      lastUpdated: mock.clock.iso(),
      priority: 0,
      profile: {},
      _links: {
        app: { href },
        self: { href: `${href}/groups/g1` },
        group: { href: `${mock.orgUrl}/api/v1/groups/g1` },
      },
    });
  });

  it('gives the application to its members, until it has it no longer', async () => {
    const { okta, api, mock } = filled();
    await okta.group.addUserToGroup({ groupId: 'g1', userId: 'ada' });
    await api.createApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    const users = async () => (await api.listApplicationUsers({ appId: 'app' })).items;
    expect(await users()).toMatchObject([
      {
        id: 'ada',
        scope: 'GROUP',
        _links: { group: { name: 'g1', href: `${mock.orgUrl}/api/v1/groups/g1` } },
      },
    ]);
    await api.deleteApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    expect(await users()).toEqual([]);
  });

  it.each([
    ['leaves the group', 'GROUP', 0],
    ['leaves the group, but has it directly too', 'USER', 1],
  ])('a member that %s', async (_, scope, left) => {
    const { okta, api } = filled();
    await okta.group.addUserToGroup({ groupId: 'g1', userId: 'ada' });
    await api.createApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    if (scope === 'USER') {
      await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    }
    expect((await api.getApplicationUser(ada)).scope).toBe(scope);
    await okta.group.removeUserFromGroup({ groupId: 'g1', userId: 'ada' });
    expect((await api.listApplicationUsers({ appId: 'app' })).items).toHaveLength(left);
  });

  it.each<[sent: readonly (readonly [group: string, priority?: number])[], want: string]>([
    [[['g1'], ['g2']], 'g1 0, g2 1'],
    [[['g1'], ['g2'], ['g2', 0]], 'g1 1, g2 0'],
    [[['g1'], ['g2', 3]], 'g1 0, g2 3'],
    [[['g1', 3], ['g2']], 'g1 3, g2 4'],
    [
      [
        ['g1', 3],
        ['g2', 3],
      ],
      'g1 4, g2 3',
    ],
    [
      [
        ['g1', 2],
        ['g2', 3],
        ['g2', 2],
      ],
      'g1 3, g2 2',
    ],
    [[['g1', 2], ['g1']], 'g1 2'],
  ])('assigned as %j has the priority that was sent: %s', async (sent, want) => {
    const { api } = filled();
    for (const [groupId, priority] of sent) {
      await api.createApplicationGroupAssignment({
        appId: 'app',
        groupId,
        applicationGroupAssignment: priority === undefined ? {} : { priority },
      });
    }
    const { items } = await api.listApplicationGroupAssignments({ appId: 'app' });
    const shown = items.map(({ id, priority }) => `${id ?? ''} ${String(priority)}`);
    expect(shown.join(', ')).toBe(want);
  });

  it('is in the list of what the group has, and goes with the group', async () => {
    const { okta, api } = filled();
    await api.createApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    const apps = await okta.group.listAssignedApplicationsForGroup({ groupId: 'g1' });
    expect(apps.items.map(({ id }) => id)).toEqual(['app']);
    await okta.group.deleteGroup({ groupId: 'g1' });
    const groups = await api.listApplicationGroupAssignments({ appId: 'app' });
    expect(groups.items).toEqual([]);
  });

  it('must exist', async () => {
    const { api } = filled();
    const made = api.createApplicationGroupAssignment({ appId: 'app', groupId: 'none' });
    expect(await outcome(made)).toBe('404 E0000007');
  });
});

describe('applications are found', () => {
  it.each([
    ['user.id eq "ada"', ['app']],
    ['group.id eq "g1"', ['app']],
    ['user.id eq "gone"', []],
    ['status eq "ACTIVE"', ['app', 'plain']],
  ])('by %s', async (filter, want) => {
    const { okta, api } = filled();
    await okta.group.addUserToGroup({ groupId: 'g1', userId: 'ada' });
    await api.createApplicationGroupAssignment({ appId: 'app', groupId: 'g1' });
    const { items } = await api.listApplications({ filter });
    expect(items.map(({ id }) => id)).toEqual(want);
  });

  it('with the user that was asked for', async () => {
    const { api } = filled();
    await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    const asked = { filter: 'user.id eq "ada"', expand: 'user/ada' };
    const { items } = await api.listApplications(asked);
    expect(items).toMatchObject([{ _embedded: { user: { id: 'ada', scope: 'USER' } } }]);
  });

  it('among the tiles of the user, as long as they are active', async () => {
    const { okta, api } = filled();
    await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    const tiles = async () => (await okta.user.listAppLinks({ userId: 'ada' })).items;
    expect(await tiles()).toMatchObject([{ appInstanceId: 'app', label: 'App' }]);
    await api.deactivateApplication({ appId: 'app' });
    expect(await tiles()).toEqual([]);
  });
});
