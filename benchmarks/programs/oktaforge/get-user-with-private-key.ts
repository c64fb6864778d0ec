import { privateKey } from '@oktaforge/sdk/auth';
import { createOktaCore } from '@oktaforge/sdk/core';
import { getUser } from '@oktaforge/sdk/user';

export function connect(orgUrl: string, clientId: string, key: string) {
  const auth = privateKey({ clientId, key, scopes: ['okta.users.read'], dpop: true });
  const core = createOktaCore({ orgUrl, auth });
  return (userId: string) => getUser(core, { userId });
}
