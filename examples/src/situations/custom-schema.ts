// Users get attributes of their own: one of three offices, and a list of languages. A user is then created with both.
import type { OktaClient } from '@oktaforge/sdk';

declare module '@oktaforge/sdk' {
  interface UserProfile {
    office?: 'berlin' | 'lisbon' | 'oslo';
    languages?: string[];
  }
}

export async function customSchema(okta: OktaClient): Promise<unknown[]> {
  await okta.userSchema.updateUserProfile({
    schemaId: 'default',
    userSchema: {
      definitions: {
        custom: {
          properties: {
            office: {
              title: 'Office',
              type: 'string',
              enum: ['berlin', 'lisbon', 'oslo'],
              oneOf: [
                { const: 'berlin', title: 'Berlin' },
                { const: 'lisbon', title: 'Lisbon' },
                { const: 'oslo', title: 'Oslo' },
              ],
            },
            languages: { title: 'Languages', type: 'array', items: { type: 'string' } },
          },
        },
      },
    },
  });
  const { profile } = await okta.user.createUser({
    body: {
      profile: {
        firstName: 'Grace',
        lastName: 'Hopper',
        email: 'grace@example.com',
        login: 'grace@example.com',
        office: 'oslo',
        languages: ['en', 'no'],
      },
    },
  });
  return [profile.office, profile.languages];
}
