import { createOktaCore } from '@oktaforge/sdk/core';
import { getUser, listUsers } from '@oktaforge/sdk/user';

export function connect(orgUrl: string, token: string) {
  const core = createOktaCore({ orgUrl, auth: { token } });
  return {
    getUser: (userId: string) => getUser(core, { userId }),
    listUsers: () => listUsers(core),
  };
}
