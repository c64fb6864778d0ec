import type { OktaClient } from '@oktaforge/sdk';

/** What a request has to say, and what it may: a program that compiles is a request that Okta takes. */

declare module '@oktaforge/sdk' {
  interface ApplicationSettingsApplication {
    instanceType?: 'SANDBOX' | 'PRODUCTION';
  }
}

export async function applicationsOfTheCatalogue({ application }: OktaClient): Promise<void> {
  const label = 'Salesforce';
  await application.createApplication({
    application: {
      name: 'salesforce',
      label,
      signOnMode: 'SAML_2_0',
      settings: { app: { instanceType: 'SANDBOX', integrationType: 'STANDARD' } },
    },
  });
  await application.createApplication({
    application: { name: 'office365', label, signOnMode: 'BROWSER_PLUGIN' },
  });
  await application.createApplication({
    application: { name: 'pagerduty', label, signOnMode: 'AUTO_LOGIN' },
  });
  await application.createApplication({
    application: { name: 'bookmark', label, settings: { app: { url: 'https://example.com' } } },
  });
  await application.createApplication({
    application: { name: 'new_in_the_catalogue', label, signOnMode: 'A_NEW_MODE' as string },
  });
  await application.createApplication({
    // @ts-expect-error: the declared setting has two values
    application: {
      name: 'salesforce',
      label,
      signOnMode: 'SAML_2_0',
      settings: { app: { instanceType: 'TEST' } },
    },
  });
}

export async function discriminators({ application, policy }: OktaClient): Promise<void> {
  // @ts-expect-error: neither signOnMode nor name
  await application.createApplication({ application: { label: 'An application' } });
  // @ts-expect-error: no type
  await policy.createPolicy({ policy: { name: 'A policy' } });
  await policy.createPolicy({ policy: { name: 'A policy', type: 'OKTA_SIGN_ON' } });
  // @ts-expect-error: no type
  await policy.createPolicyRule({ policyId: 'id', policyRule: { name: 'A rule' } });
}
