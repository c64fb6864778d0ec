import { roleModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from './refused.js';
import { linksOf } from './shown.js';

function filled() {
  const { mock, okta } = org();
  mock.put('/api/v1/users/ada', { id: 'ada', status: 'ACTIVE' });
  for (const id of ['g1', 'g2']) {
    mock.put(`/api/v1/groups/${id}`, { id, type: 'OKTA_GROUP', profile: { name: id } });
  }
  mock.put('/api/v1/apps/app', { id: 'app', name: 'wiki', label: 'Our wiki', status: 'ACTIVE' });
  const toUser = (type: string) =>
    okta.user.assignRoleToUser({ userId: 'ada', assignRoleRequest: { type } });
  const toGroup = (type: string) =>
    okta.group.assignRoleToGroup({ groupId: 'g1', assignRoleRequest: { type } });
  return { mock, okta, toUser, toGroup };
}

describe('roles', () => {
  it.each([
    ['SUPER_ADMIN', 'Super Organization Administrator', /^ra1\w{17}$/, /^gra\w{17}$/],
    ['READ_ONLY_ADMIN', 'Read-only Administrator', /^ra1\w{17}$/, /^gra\w{17}$/],
    ['APP_ADMIN', 'Application Administrator', /^IFIFAX2BIRGUSTQ$/, /^IFIFAX2BIRGUSTQ$/],
    ['HELP_DESK_ADMIN', 'Help Desk Administrator', /^JBCUYUC7IRCVGS27IFCE2SKO$/, /^JBCUYUC7/],
  ])('%s is the %s', async (type, label, ofUser, ofGroup) => {
    const { mock, toUser, toGroup } = filled();
    const common = { type, label, status: 'ACTIVE', created: mock.clock.iso() };
    const user = await toUser(type);
    expect(user).toMatchObject({ ...common, assignmentType: 'USER' });
    expect(user.id).toMatch(ofUser);
    expect(linksOf(user)).toEqual({ assignee: { href: `${mock.orgUrl}/api/v1/users/ada` } });
    const group = await toGroup(type);
    expect(group).toMatchObject({ ...common, assignmentType: 'GROUP' });
    expect(group.id).toMatch(ofGroup);
    expect(linksOf(group)).toEqual({ assignee: { href: `${mock.orgUrl}/api/v1/groups/g1` } });
    for (const role of [user, group]) expect(roleModel.is(role)).toBe(true);
  });

  it('are given once, and taken away', async () => {
    const { okta, toUser } = filled();
    const { id: roleId = '' } = await toUser('SUPER_ADMIN');
    expect(await outcome(toUser('SUPER_ADMIN'))).toBe('409 E0000090');
    await okta.user.removeRoleFromUser({ userId: 'ada', roleId });
    expect(await outcome(toUser('SUPER_ADMIN'))).toBe('done');
  });

  it('of groups are those of their members', async () => {
    const { okta, toUser, toGroup } = filled();
    await okta.group.addUserToGroup({ groupId: 'g1', userId: 'ada' });
    await toUser('ORG_ADMIN');
    await toGroup('REPORT_ADMIN');
    const { items: roles } = await okta.user.listAssignedRolesForUser({ userId: 'ada' });
    expect(
      roles.map(({ type, assignmentType }) => `${type ?? ''} ${assignmentType ?? ''}`),
    ).toEqual(['ORG_ADMIN USER', 'REPORT_ADMIN GROUP']);
  });
});

describe('what a role is limited to', () => {
  it('may be applications, by name or one by one', async () => {
    const { mock, okta, toUser } = filled();
    const role = { userId: 'ada', roleId: (await toUser('APP_ADMIN')).id ?? '' };
    const targets = async () =>
      (await okta.user.listApplicationTargetsForApplicationAdministratorRoleForUser(role)).items;
    await okta.user.addApplicationTargetToAdminRoleForUser({ ...role, appName: 'wiki' });
    expect(await targets()).toMatchObject([
      {
        name: 'wiki',
        status: 'ACTIVE',
        _links: { self: { href: `${mock.orgUrl}/api/v1/catalog/apps/wiki` } },
      },
    ]);
    const one = { ...role, appName: 'wiki', applicationId: 'app' };
    await okta.user.addApplicationTargetToAppAdminRoleForUser(one);
    const href = `${mock.orgUrl}/api/v1/apps/app`;
    expect(await targets()).toEqual([
      { name: 'Our wiki', status: 'ACTIVE', id: 'app', _links: { self: { href } } },
    ]);
    await okta.user.removeApplicationTargetFromAdministratorRoleForUser(one);
    expect(await targets()).toEqual([]);
    const none = okta.user.removeApplicationTargetFromAdministratorRoleForUser(one);
    expect(await outcome(none)).toBe('404 E0000007');
  });

  it('may be all applications again', async () => {
    const { okta, toUser } = filled();
    const role = { userId: 'ada', roleId: (await toUser('APP_ADMIN')).id ?? '' };
    await okta.user.addApplicationTargetToAdminRoleForUser({ ...role, appName: 'wiki' });
    await okta.user.addAllAppsAsTargetToRole(role);
    const left = await okta.user.listApplicationTargetsForApplicationAdministratorRoleForUser(role);
    expect(left.items).toEqual([]);
  });

  it('may be groups', async () => {
    const { okta, toGroup } = filled();
    const role = { groupId: 'g1', roleId: (await toGroup('USER_ADMIN')).id ?? '' };
    const targetGroupId = 'g2';
    const add = { ...role, targetGroupId };
    await okta.group.addGroupTargetToGroupAdministratorRoleForGroup(add);
    const targets = async () =>
      (await okta.group.listGroupTargetsForGroupRole(role)).items.map(({ id }) => id);
    expect(await targets()).toEqual(['g2']);
    await okta.group.removeGroupTargetFromGroupAdministratorRoleGivenToGroup(add);
    expect(await targets()).toEqual([]);
  });

  it.each([
    ['APP_ADMIN', 'app', 'done'],
    ['APP_ADMIN', 'no such app', '404 E0000007'],
    ['APP_ADMIN', 'group', '400 E0000091'],
    ['USER_ADMIN', 'app', '400 E0000091'],
    ['USER_ADMIN', 'group', 'done'],
    ['USER_ADMIN', 'no such group', '404 E0000007'],
    ['SUPER_ADMIN', 'app', '400 E0000091'],
    ['SUPER_ADMIN', 'group', '400 E0000091'],
  ])('%s by %s: %s', async (type, target, want) => {
    const { okta, toUser } = filled();
    const role = { userId: 'ada', roleId: (await toUser(type)).id ?? '' };
    const app = (applicationId: string) =>
      okta.user.addApplicationTargetToAppAdminRoleForUser({
        ...role,
        appName: 'wiki',
        applicationId,
      });
    const tried = {
      app: () => app('app'),
      'no such app': () => app('none'),
      group: () => okta.user.addGroupTargetToRole({ ...role, groupId: 'g1' }),
      'no such group': () => okta.user.addGroupTargetToRole({ ...role, groupId: 'none' }),
    }[target];
    expect(await outcome(tried?.() ?? Promise.reject(new Error(target)))).toBe(want);
  });
});
