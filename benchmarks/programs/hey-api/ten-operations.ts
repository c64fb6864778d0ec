import { createClient } from './generated/client';
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
} from './generated';

export function connect(baseUrl: string, token: string) {
  const client = createClient({ baseUrl, auth: `SSWS ${token}` });
  return {
    listUsers: () => listUsers({ client, query: { limit: 50 } }),
    createUser: (login: string) => createUser({ client, body: { profile: { login } } }),
    updateUser: (userId: string, city: string) =>
      updateUser({ client, path: { userId }, body: { profile: { city } } }),
    deactivateUser: (userId: string) => deactivateUser({ client, path: { userId } }),
    deactivateOrDeleteUser: (userId: string) =>
      deactivateOrDeleteUser({ client, path: { userId } }),
    listGroups: (search: string) => listGroups({ client, query: { search } }),
    createGroup: (name: string) => createGroup({ client, body: { profile: { name } } }),
    addUserToGroup: (groupId: string, userId: string) =>
      addUserToGroup({ client, path: { groupId, userId } }),
    listApplications: () => listApplications({ client, query: { limit: 50 } }),
    activateApplication: (appId: string) => activateApplication({ client, path: { appId } }),
  };
}
