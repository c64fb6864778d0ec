import { activateApplication, listApplications } from '@oktaforge/sdk/application';
import { createOktaCore } from '@oktaforge/sdk/core';
import { addUserToGroup, createGroup, listGroups } from '@oktaforge/sdk/group';
import {
  createUser,
  deactivateOrDeleteUser,
  deactivateUser,
  listUsers,
  updateUser,
} from '@oktaforge/sdk/user';

export function connect(orgUrl: string, token: string) {
  const core = createOktaCore({ orgUrl, auth: { token } });
  return {
    listUsers: () => listUsers(core, { limit: 50 }),
    createUser: (login: string) => createUser(core, { body: { profile: { login } } }),
    updateUser: (userId: string, city: string) =>
      updateUser(core, { userId, user: { profile: { city } } }),
    deactivateUser: (userId: string) => deactivateUser(core, { userId }),
    deactivateOrDeleteUser: (userId: string) => deactivateOrDeleteUser(core, { userId }),
    listGroups: (search: string) => listGroups(core, { search }),
    createGroup: (name: string) => createGroup(core, { group: { profile: { name } } }),
    addUserToGroup: (groupId: string, userId: string) => addUserToGroup(core, { groupId, userId }),
    listApplications: () => listApplications(core, { limit: 50 }),
    activateApplication: (appId: string) => activateApplication(core, { appId }),
  };
}
