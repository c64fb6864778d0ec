import { createOktaCore } from '@oktaforge/sdk/core';
import { getUser } from '@oktaforge/sdk/user';

export function connect(orgUrl: string, token: string) {
  const core = createOktaCore({ orgUrl, auth: { token } });
  return (id: string) => getUser(core, { id });
}
