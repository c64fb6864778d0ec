// A service gets a client of its own, for a group, and a second secret so that the first can be taken out of use.
import type { OktaClient } from '@oktaforge/sdk';

export async function oidcApp(okta: OktaClient, groupId: string): Promise<unknown[]> {
  const app = await okta.application.createApplication({
    application: {
      signOnMode: 'OPENID_CONNECT',
      name: 'oidc_client',
      label: 'Reports',
      credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic' } },
      settings: {
        oauthClient: {
          application_type: 'web',
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          redirect_uris: ['https://reports.example.com/callback'],
        },
      },
    },
  });
  const appId = app.id;
  const assignment = await okta.application.createApplicationGroupAssignment({ appId, groupId });
  const secret = await okta.application.createNewClientSecretForApplication({
    appId,
    metadata: {},
  });
  return [app.label, app.signOnMode, app.status, assignment.id === groupId, secret.status];
}
