import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';

type Schemas = components['schemas'];

const client = createClient<paths>({
  baseUrl: 'https://example.okta.com',
  headers: { Authorization: 'SSWS token' },
});

export async function activeUsers(): Promise<Schemas['User'][]> {
  const { data } = await client.GET('/api/v1/users', {
    params: { query: { search: 'status eq "ACTIVE"', limit: 200 } },
  });
  return data ?? [];
}

export async function renameUser(
  userId: string,
  displayName: string,
): Promise<string | null | undefined> {
  const params = { path: { userId } };
  const { data: user } = await client.GET('/api/v1/users/{userId}', { params });
  const { data: renamed } = await client.PUT('/api/v1/users/{userId}', {
    params,
    body: { profile: { ...user?.profile, displayName } },
  });
  return renamed?.profile?.displayName;
}

export async function join(groupName: string, userId: string): Promise<void> {
  const { data: group } = await client.POST('/api/v1/groups', {
    body: { profile: { name: groupName } },
  });
  const groupId = group?.id;
  if (groupId === undefined) return;
  await client.PUT('/api/v1/groups/{groupId}/users/{userId}', {
    params: { path: { groupId, userId } },
  });
}

export async function application(appId: string): Promise<Schemas['Application'] | undefined> {
  const { data } = await client.GET('/api/v1/apps/{appId}', { params: { path: { appId } } });
  return data;
}
