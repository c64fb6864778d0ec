import type { Application, OktaClient, PolicyRule } from '@oktaforge/sdk';

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
    application: {
      name: 'salesforce',
      label,
      signOnMode: 'SAML_2_0',
      // @ts-expect-error: the declared setting has two values
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

/** What refers to a thing says which. */
export async function references({ policy, userSchema }: OktaClient): Promise<void> {
  await policy.createPolicyRule({
    policyId: 'id',
    policyRule: {
      type: 'IDP_DISCOVERY',
      name: 'A rule',
      conditions: { app: { include: [{ id: '0oa1', type: 'APP' }] } },
      actions: { idp: { providers: [{ id: '0oa2', type: 'GOOGLE' }] } },
    },
  });
  await userSchema.updateUserProfile({
    schemaId: 'default',
    userSchema: {
      // @ts-expect-error: the schema itself is a resource, whose id only the API sets
      id: 'https://example.com/schema',
      definitions: { custom: { id: '#custom', type: 'object', properties: {} } },
    },
  });
}

/** A type of rule that has no model of its own is known by its value all the same. */
export function isDiscovery(rule: PolicyRule): boolean {
  if (rule.type === 'IDP_DISCOVERY') return rule.actions !== undefined;
  // @ts-expect-error: nobody has described such a type
  return rule.type === 'NO_SUCH_TYPE';
}

/** An application of a directory signs nobody on. */
export function mode(application: Application): string {
  if (application.signOnMode === null) return application.name ?? 'a directory';
  return application.signOnMode === 'BOOKMARK' ? application.name : 'another';
}
