import { type Application, createOktaClient, type User } from '@oktaforge/sdk';

const okta = createOktaClient({ orgUrl: 'https://example.okta.com', auth: { token: 'token' } });

export async function activeUsers(): Promise<User[]> {
  const page = await okta.user.listUsers({ search: 'status eq "ACTIVE"', limit: 200 });
  return [...page.items];
}

export async function renameUser(
  userId: string,
  displayName: string,
): Promise<string | null | undefined> {
  const user = await okta.user.getUser({ userId });
  const renamed = await okta.user.updateUser({
    userId,
    user: { profile: { ...user.profile, displayName } },
  });
  return renamed.profile?.displayName;
}

export async function join(groupName: string, userId: string): Promise<void> {
  const group = await okta.group.createGroup({ group: { profile: { name: groupName } } });
  if (group.id !== undefined) await okta.group.addUserToGroup({ groupId: group.id, userId });
}

export async function application(appId: string): Promise<Application> {
  return okta.application.getApplication({ appId });
}
