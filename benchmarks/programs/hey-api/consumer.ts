import {
  addUserToGroup,
  type Application,
  createGroup,
  getApplication,
  getUser,
  listUsers,
  updateUser,
  type User,
} from './generated';
import { createClient } from './generated/client';

const client = createClient({ baseUrl: 'https://example.okta.com', auth: 'SSWS token' });

export async function activeUsers(): Promise<User[]> {
  const { data } = await listUsers({
    client,
    query: { search: 'status eq "ACTIVE"', limit: 200 },
    throwOnError: true,
  });
  return data;
}

export async function renameUser(
  userId: string,
  displayName: string,
): Promise<string | null | undefined> {
  const { data: user } = await getUser({ client, path: { userId }, throwOnError: true });
  const { data: renamed } = await updateUser({
    client,
    path: { userId },
    body: { profile: { ...user.profile, displayName } },
    throwOnError: true,
  });
  return renamed.profile?.displayName;
}

export async function join(groupName: string, userId: string): Promise<void> {
  const { data: group } = await createGroup({
    client,
    body: { profile: { name: groupName } },
    throwOnError: true,
  });
  if (group.id !== undefined) {
    await addUserToGroup({ client, path: { groupId: group.id, userId }, throwOnError: true });
  }
}

export async function application(appId: string): Promise<Application> {
  const { data } = await getApplication({ client, path: { appId }, throwOnError: true });
  return data;
}
