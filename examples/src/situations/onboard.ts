// A new colleague starts on Monday: an account with a password, in two groups.
import type { OktaClient } from '@oktaforge/sdk';

export async function onboard(okta: OktaClient): Promise<string[]> {
  const groups = await Promise.all(
    ['Berlin', 'Design'].map((name) => okta.group.createGroup({ group: { profile: { name } } })),
  );
  const user = await okta.user.createUser({
    activate: true,
    nextLogin: 'changePassword',
    body: {
      profile: {
        firstName: 'Joan',
        lastName: 'Clarke',
        email: 'joan@example.com',
        login: 'joan@example.com',
      },
      credentials: { password: { value: 'Correct-Horse-9' } },
      groupIds: groups.map(({ id }) => id),
    },
  });
  const names: string[] = [];
  for await (const { profile } of okta.user.listUserGroups({ userId: user.id })) {
    names.push(profile.name);
  }
  return [user.status, ...names.toSorted()];
}
