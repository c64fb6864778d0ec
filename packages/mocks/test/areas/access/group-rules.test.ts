import { groupRuleModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from './refused.js';
import { embeddedIn } from './shown.js';

function ruleFor(groupIds: string[], value = 'user.department=="Sales"', name = 'Sales people') {
  return {
    type: 'group_rule',
    name,
    conditions: { expression: { type: 'urn:okta:expression:1.0', value } },
    actions: { assignUserToGroups: { groupIds } },
  };
}

const person = (login: string, department: string) => ({
  body: { profile: { firstName: 'A', lastName: 'B', email: login, login, department } },
});

async function withRule() {
  const { mock, okta } = org();
  const group = await okta.group.createGroup({ group: { profile: { name: 'Sales' } } });
  const groupId = group.id ?? '';
  const rule = await okta.group.createGroupRule({ groupRule: ruleFor([groupId]) });
  const ruleId = rule.id ?? '';
  const members = async (): Promise<string[]> =>
    (await okta.group.listGroupUsers({ groupId })).items.map(({ profile }) => profile?.login ?? '');
  return { mock, okta, groupId, ruleId, rule, members };
}

describe('group rules', () => {
  it('are created inactive, with all that a rule has', async () => {
    const { rule, groupId, mock } = await withRule();
    expect(groupRuleModel.is(rule)).toBe(true);
    expect(rule).toEqual({
      ...ruleFor([groupId]),
      id: expect.stringMatching(/^0pr/) as string,
      status: 'INACTIVE',
      allGroupsValid: true,
      created: mock.clock.iso(),
      lastUpdated: mock.clock.iso(),
      conditions: {
        people: { users: { exclude: [] }, groups: { exclude: [] } },
        expression: { type: 'urn:okta:expression:1.0', value: 'user.department=="Sales"' },
      },
    });
  });

  it.each([
    ['INACTIVE', 'update', 'done'],
    ['INACTIVE', 'delete', 'done'],
    ['INACTIVE', 'activate', 'done'],
    ['INACTIVE', 'deactivate', 'done'],
    ['ACTIVE', 'update', '400 E0000001'],
    ['ACTIVE', 'delete', '400 E0000001'],
    ['ACTIVE', 'activate', 'done'],
    ['ACTIVE', 'deactivate', 'done'],
    ['INVALID', 'update', 'done'],
    ['INVALID', 'delete', 'done'],
    ['INVALID', 'deactivate', 'done'],
  ])('that are %s, on %s: %s', async (status, operation, want) => {
    const { okta, ruleId, groupId } = await withRule();
    if (status !== 'INACTIVE') await okta.group.activateGroupRule({ ruleId });
    if (status === 'INVALID') await okta.group.deleteGroup({ groupId });
    const allGroupsValid = status !== 'INVALID';
    expect(await okta.group.getGroupRule({ ruleId })).toMatchObject({ status, allGroupsValid });
    const tried = {
      update: () => okta.group.updateGroupRule({ ruleId, groupRule: ruleFor([groupId]) }),
      delete: () => okta.group.deleteGroupRule({ ruleId }),
      activate: () => okta.group.activateGroupRule({ ruleId }),
      deactivate: () => okta.group.deactivateGroupRule({ ruleId }),
    }[operation];
    expect(await outcome(tried?.() ?? Promise.reject(new Error(operation)))).toBe(want);
  });

  it.each([
    ['an expression that cannot be read', ruleFor([], 'user.city ='), '400 E0000001'],
    ['no name', { ...ruleFor([]), name: '' }, '400 E0000001'],
    ['a name of more than 50 characters', ruleFor([], 'user.x==1', 'x'.repeat(51)), '400 E0000001'],
    ['a name that is taken', ruleFor([]), '400 E0000001'],
    ['another name', ruleFor([], 'user.x==1', 'Other'), 'done'],
  ])('given %s', async (_, groupRule, want) => {
    const { okta } = await withRule();
    expect(await outcome(okta.group.createGroupRule({ groupRule }))).toBe(want);
  });

  it('put those into their groups whom they hold for, as long as they do', async () => {
    const { okta, ruleId, members } = await withRule();
    const ada = await okta.user.createUser(person('ada@example.com', 'Sales'));
    await okta.user.createUser(person('ben@example.com', 'Legal'));
    expect(await members()).toEqual([]);
    await okta.group.activateGroupRule({ ruleId });
    expect(await members()).toEqual(['ada@example.com']);
    const userId = ada.id ?? '';
    await okta.user.partialUpdateUser({ userId, user: { profile: { department: 'Legal' } } });
    expect(await members()).toEqual([]);
    await okta.user.createUser(person('cem@example.com', 'Sales'));
    expect(await members()).toEqual(['cem@example.com']);
  });

  it('leave members that came by hand', async () => {
    const { okta, ruleId, groupId, members } = await withRule();
    const { id: userId = '' } = await okta.user.createUser(person('ada@example.com', 'Legal'));
    await okta.group.addUserToGroup({ groupId, userId });
    await okta.group.activateGroupRule({ ruleId });
    expect(await members()).toEqual(['ada@example.com']);
  });

  it('leave out whom someone has taken out of the group', async () => {
    const { okta, ruleId, groupId, members } = await withRule();
    const { id: userId = '' } = await okta.user.createUser(person('ada@example.com', 'Sales'));
    await okta.group.activateGroupRule({ ruleId });
    expect(await members()).toHaveLength(1);
    await okta.group.removeUserFromGroup({ groupId, userId });
    expect(await members()).toEqual([]);
    const { conditions } = await okta.group.getGroupRule({ ruleId });
    expect(conditions?.people?.users?.exclude).toEqual([userId]);
  });

  it.each([
    [undefined, 1],
    [true, 0],
  ])('are deleted with removeUsers=%s, which leaves %i member', async (removeUsers, left) => {
    const { okta, ruleId, members } = await withRule();
    await okta.user.createUser(person('ada@example.com', 'Sales'));
    await okta.group.activateGroupRule({ ruleId });
    await okta.group.deactivateGroupRule({ ruleId });
    expect(await members()).toHaveLength(1);
    await okta.group.deleteGroupRule({ ruleId, ...(removeUsers && { removeUsers }) });
    expect(await members()).toHaveLength(left);
  });

  it('are invalid when a group of theirs is gone', async () => {
    const { okta, ruleId, groupId } = await withRule();
    await okta.group.activateGroupRule({ ruleId });
    await okta.group.deleteGroup({ groupId });
    expect((await okta.group.getGroupRule({ ruleId })).status).toBe('INVALID');
  });

  it('can be shown with the names of their groups', async () => {
    const { okta, ruleId, groupId } = await withRule();
    const expand = 'groupIdToGroupNameMap';
    const rule = (await okta.group.getGroupRule({ ruleId, expand })) as {
      _embedded?: Record<string, unknown>;
    };
    expect(embeddedIn(rule)).toEqual({ groupIdToGroupNameMap: { [groupId]: 'Sales' } });
  });
});
