// An app asks each user for a role. The user is assigned with one, and gets another later.
import type { OktaClient } from '@oktaforge/sdk';

export async function appUser(okta: OktaClient, userId: string): Promise<unknown[]> {
  const app = await okta.application.createApplication({
    application: {
      signOnMode: 'BOOKMARK',
      name: 'bookmark',
      label: 'Timesheets',
      settings: { app: { url: 'https://timesheets.example.com', requestIntegration: false } },
    },
  });
  await okta.userSchema.updateApplicationUserProfile({
    appInstanceId: app.id,
    body: {
      definitions: {
        custom: { properties: { role: { title: 'Role', type: 'string', scope: 'NONE' } } },
      },
    },
  });
  const assigned = await okta.application.assignUserToApplication({
    appId: app.id,
    appUser: { id: userId, scope: 'USER', profile: { role: 'reader' } },
  });
  const changed = await okta.application.updateApplicationUser({
    appId: app.id,
    userId: assigned.id,
    appUser: { profile: { role: 'editor' } },
  });
  return [app.label, assigned.profile['role'], changed.profile['role'], changed.scope];
}
