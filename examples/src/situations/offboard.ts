// A colleague has left: no session stays open, and the account goes once it has been deactivated.
import { OktaApiError, type OktaClient } from '@oktaforge/sdk';

export async function offboard(okta: OktaClient, login: string): Promise<string[]> {
  const { id: userId } = await okta.user.getUser({ userId: login });
  await okta.user.clearUserSessions({ userId, oauthTokens: true });
  await okta.user.deactivateUser({ userId });
  const { status } = await okta.user.getUser({ userId });
  await okta.user.deactivateOrDeleteUser({ userId });
  try {
    await okta.user.getUser({ userId });
    return [status, 'still there'];
  } catch (error) {
    if (error instanceof OktaApiError && error.status === 404) return [status, 'gone'];
    throw error;
  }
}
