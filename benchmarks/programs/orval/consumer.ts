import {
  addUserToGroup,
  type Application,
  createGroup,
  getApplication,
  getUser,
  listUsers,
  updateUser,
  type User,
} from './generated/api';

const options = { headers: { Authorization: 'SSWS token' } };

export async function activeUsers(): Promise<User[]> {
  const { data } = await listUsers({ search: 'status eq "ACTIVE"', limit: 200 }, options);
  return data;
}

export async function renameUser(
  userId: string,
  displayName: string,
): Promise<string | null | undefined> {
  const { data: user } = await getUser(userId, options);
  const profile = { ...user.profile, displayName };
  const { data: renamed } = await updateUser(userId, { profile }, {}, options);
  return renamed.profile?.displayName;
}

export async function join(groupName: string, userId: string): Promise<void> {
  const { data: group } = await createGroup({ profile: { name: groupName } }, options);
  if (group.id !== undefined) await addUserToGroup(group.id, userId, options);
}

export async function application(appId: string): Promise<Application> {
  const { data } = await getApplication(appId, {}, options);
  return data;
}
