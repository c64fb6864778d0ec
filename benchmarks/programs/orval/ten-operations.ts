import {
  activateApplication,
  addUserToGroup,
  createGroup,
  createUser,
  deactivateOrDeleteUser,
  deactivateUser,
  listApplications,
  listGroups,
  listUsers,
  updateUser,
} from './generated/api';

export function connect(token: string) {
  const options = { headers: { Authorization: `SSWS ${token}` } };
  return {
    listUsers: () => listUsers({ limit: 50 }, options),
    createUser: (login: string) => createUser({ profile: { login } }, {}, options),
    updateUser: (userId: string, city: string) =>
      updateUser(userId, { profile: { city } }, {}, options),
    deactivateUser: (userId: string) => deactivateUser(userId, {}, options),
    deactivateOrDeleteUser: (userId: string) => deactivateOrDeleteUser(userId, {}, options),
    listGroups: (search: string) => listGroups({ search }, options),
    createGroup: (name: string) => createGroup({ profile: { name } }, options),
    addUserToGroup: (groupId: string, userId: string) => addUserToGroup(groupId, userId, options),
    listApplications: () => listApplications({ limit: 50 }, options),
    activateApplication: (appId: string) => activateApplication(appId, options),
  };
}
