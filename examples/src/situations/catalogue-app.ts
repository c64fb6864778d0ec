// An application of Okta's catalogue signs on with SAML. It has a name and settings of its own.
import type { OktaClient } from '@oktaforge/sdk';

// What the catalogue asks for differs from application to application. Whoever uses some of it declares it once.
declare module '@oktaforge/sdk' {
  interface ApplicationSettingsApplication {
    instanceType?: 'SANDBOX' | 'PRODUCTION';
    integrationType?: 'STANDARD' | 'PORTAL' | 'COMMUNITY';
  }
}

export async function catalogueApp(okta: OktaClient, groupId: string): Promise<unknown[]> {
  const app = await okta.application.createApplication({
    application: {
      name: 'salesforce',
      label: 'Salesforce of the sales team',
      signOnMode: 'SAML_2_0',
      settings: { app: { instanceType: 'SANDBOX', integrationType: 'STANDARD' } },
    },
  });
  await okta.application.createApplicationGroupAssignment({ appId: app.id, groupId });
  const read = await okta.application.getApplication({ appId: app.id });
  const instance = read.signOnMode === 'SAML_2_0' ? read.settings?.app?.instanceType : undefined;
  const groups = await okta.application.listApplicationGroupAssignments({ appId: app.id });
  return [read.name, read.label, read.status, instance, groups.items.map(({ id }) => id)];
}
