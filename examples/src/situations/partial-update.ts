// Code that comes from Okta's own SDK, where updateUser changes only what is sent: here that is partialUpdateUser.
import type { OktaClient } from '@oktaforge/sdk';

export async function partialUpdate(
  okta: OktaClient,
  userId: string,
): Promise<(string | null | undefined)[]> {
  // Null removes an attribute; what is not sent stays.
  const { profile } = await okta.user.partialUpdateUser({
    userId,
    user: { profile: { nickName: null, department: 'Research' } },
  });
  return [profile.login, profile.title, profile.department, profile.nickName];
}
