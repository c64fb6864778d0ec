import { createClient } from './generated/client';
import {
  activateApplication,
  addGroup,
  assignUserToGroup,
  createUser,
  deactivateUser,
  deleteUser,
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
    updateUser: (id: string, city: string) =>
      updateUser({ client, path: { id }, body: { profile: { city } } }),
    deactivateUser: (id: string) => deactivateUser({ client, path: { id } }),
    deleteUser: (id: string) => deleteUser({ client, path: { id } }),
    listGroups: (search: string) => listGroups({ client, query: { search } }),
    addGroup: (name: string) => addGroup({ client, body: { profile: { name } } }),
    assignUserToGroup: (groupId: string, userId: string) =>
      assignUserToGroup({ client, path: { groupId, userId } }),
    listApplications: () => listApplications({ client, query: { limit: 50 } }),
    activateApplication: (appId: string) => activateApplication({ client, path: { appId } }),
  };
}
