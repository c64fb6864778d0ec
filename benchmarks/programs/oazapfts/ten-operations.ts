import {
  activateApplication,
  addUserToGroup,
  createGroup,
  createUser,
  deactivateOrDeleteUser,
  deactivateUser,
  defaults,
  listApplications,
  listGroups,
  listUsers,
  updateUser,
} from './generated/api';

export function connect(baseUrl: string, token: string) {
  defaults.baseUrl = baseUrl;
  defaults.headers = { Authorization: `SSWS ${token}` };
  return {
    listUsers: () => listUsers({ limit: 50 }),
    createUser: (login: string) => createUser({ profile: { login } }),
    updateUser: (userId: string, city: string) => updateUser(userId, { profile: { city } }),
    deactivateUser: (userId: string) => deactivateUser(userId),
    deactivateOrDeleteUser: (userId: string) => deactivateOrDeleteUser(userId),
    listGroups: (search: string) => listGroups({ search }),
    createGroup: (name: string) => createGroup({ profile: { name } }),
    addUserToGroup: (groupId: string, userId: string) => addUserToGroup(groupId, userId),
    listApplications: () => listApplications({ limit: 50 }),
    activateApplication: (appId: string) => activateApplication(appId),
  };
}
