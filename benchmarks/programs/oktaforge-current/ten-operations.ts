import { activateApplication, listApplications } from '@oktaforge/sdk/application';
import { createOktaCore } from '@oktaforge/sdk/core';
import { addGroup, assignUserToGroup, listGroups } from '@oktaforge/sdk/group';
import { createUser, deleteUser, listUsers, updateUser } from '@oktaforge/sdk/user';
import { deactivateUser } from '@oktaforge/sdk/user-lifecycle';

export function connect(orgUrl: string, token: string) {
  const core = createOktaCore({ orgUrl, auth: { token } });
  return {
    listUsers: () => listUsers(core, { limit: 50 }),
    createUser: (login: string) => createUser(core, { body: { profile: { login } } }),
    updateUser: (id: string, city: string) => updateUser(core, { id, user: { profile: { city } } }),
    deactivateUser: (id: string) => deactivateUser(core, { id }),
    deleteUser: (id: string) => deleteUser(core, { id }),
    listGroups: (search: string) => listGroups(core, { search }),
    addGroup: (name: string) => addGroup(core, { group: { profile: { name } } }),
    assignUserToGroup: (groupId: string, userId: string) =>
      assignUserToGroup(core, { groupId, userId }),
    listApplications: () => listApplications(core, { limit: 50 }),
    activateApplication: (appId: string) => activateApplication(core, { appId }),
  };
}
