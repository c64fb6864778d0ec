// Everybody in engineering joins a group, but for two accounts that belong to machines.
import type { OktaClient } from '@oktaforge/sdk';

export async function groupRule(okta: OktaClient, excluded: readonly string[]): Promise<string[]> {
  const group = await okta.group.createGroup({ group: { profile: { name: 'Engineers' } } });
  const rule = await okta.group.createGroupRule({
    groupRule: {
      type: 'group_rule',
      name: 'Engineers by department',
      conditions: {
        people: { users: { exclude: [...excluded] } },
        expression: { type: 'urn:okta:expression:1.0', value: 'user.department=="Engineering"' },
      },
      actions: { assignUserToGroups: { groupIds: [group.id] } },
    },
  });
  await okta.group.activateGroupRule({ ruleId: rule.id });
  const { status } = await okta.group.getGroupRule({ ruleId: rule.id });
  const members = await okta.group.listGroupUsers({ groupId: group.id });
  return [rule.name, status, ...members.items.map(({ profile }) => profile.login)];
}
