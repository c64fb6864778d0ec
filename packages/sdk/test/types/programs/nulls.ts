import type { GroupSchema, OktaClient, ProfileMapping, UserSchema } from '@oktaforge/sdk';

/** Null removes what it is sent for, where Okta says so. What is read there is never null. */

export async function attributes({ groupSchema, userSchema }: OktaClient): Promise<void> {
  const definitions = { custom: { id: '#custom', type: 'object', properties: { size: null } } };
  await userSchema.updateUserProfile({ schemaId: 'default', userSchema: { definitions } });
  await userSchema.updateApplicationUserProfile({ appInstanceId: '0oa1', body: { definitions } });
  await groupSchema.updateGroupSchema({ body: { definitions } });
  await userSchema.updateUserProfile({
    schemaId: 'default',
    // @ts-expect-error: what Okta has defined stays
    userSchema: { definitions: { base: { properties: { city: null, login: null } } } },
  });
}

export async function mappings({ profileMapping }: OktaClient): Promise<void> {
  await profileMapping.updateProfileMapping({
    mappingId: 'prm1',
    profileMapping: {
      properties: {
        nickName: null,
        title: { expression: null, pushStatus: null },
        email: { expression: 'user.email', pushStatus: 'PUSH' },
      },
    },
  });
}

export async function profiles({ user }: OktaClient): Promise<void> {
  await user.updateUser({ userId: 'me', user: { profile: { title: null, shoeSize: null } } });
  await user.updateUser({
    userId: 'me',
    // @ts-expect-error: no user is without a login
    user: { profile: { login: null } },
  });
}

export function titles(user: UserSchema, group: GroupSchema): (string | null | undefined)[] {
  const attributesOf = user.definitions?.custom.properties ?? {};
  const others = group.definitions?.custom?.properties ?? {};
  return [...Object.values(attributesOf), ...Object.values(others)].map(({ title }) => title);
}

export function expressions({ properties }: ProfileMapping): (string | null | undefined)[] {
  return Object.values(properties ?? {}).map(({ expression }) => expression);
}
