import {
  addUserToGroup,
  type ApplicationRead,
  createGroup,
  defaults,
  getApplication,
  getUser,
  listUsers,
  updateUser,
  type UserRead,
} from './generated/api';

defaults.headers = { Authorization: 'SSWS token' };

export async function activeUsers(): Promise<UserRead[]> {
  const { data } = await listUsers({ search: 'status eq "ACTIVE"', limit: 200 });
  return data;
}

export async function renameUser(
  userId: string,
  displayName: string,
): Promise<string | null | undefined> {
  const { data: user } = await getUser(userId);
  const profile = { ...user.profile, displayName };
  const { data: renamed } = await updateUser(userId, { profile });
  return renamed.profile?.displayName;
}

export async function join(groupName: string, userId: string): Promise<void> {
  const { data: group } = await createGroup({ profile: { name: groupName } });
  if (group.id !== undefined) await addUserToGroup(group.id, userId);
}

export async function application(appId: string): Promise<ApplicationRead> {
  const { data } = await getApplication(appId);
  return data;
}
