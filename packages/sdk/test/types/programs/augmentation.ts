// An application declares its custom attributes once, and reads and writes them typed.
import type {
  Application,
  ApplicationInput,
  GroupProfile,
  GroupProfileInput,
  OktaClient,
  User,
  UserInput,
  UserProfile,
  UserProfileInput,
} from '@oktaforge/sdk';

declare module '@oktaforge/sdk' {
  interface UserProfile {
    favouriteColour?: 'red' | 'green';
    badge: number;
  }
  interface GroupProfile {
    costCentre?: number;
  }
  interface ApplicationSettingsApplication {
    instanceType?: 'SANDBOX' | 'PRODUCTION';
  }
}

declare const okta: OktaClient;

export function colourOf(user: User): 'red' | 'green' | undefined {
  return user.profile.favouriteColour;
}

// What every user has need not be sent whenever something is.
export const input: UserInput = { profile: { login: 'ada@example.com', favouriteColour: 'red' } };
export const sent: UserProfileInput = { badge: 7, favouriteColour: 'green' };
// @ts-expect-error: not a colour that this application knows
export const wrong: Partial<UserProfile> = { favouriteColour: 'blue' };
// @ts-expect-error: nor is it when it is sent
export const wronglySent: UserProfileInput = { favouriteColour: 'blue' };
// @ts-expect-error: a badge is a number
export const wrongInput: UserInput = { profile: { badge: '7' } };
// @ts-expect-error: cost centres are numbers
export const wrongGroup: GroupProfileInput = { costCentre: 'seven' };

export async function change(user: User): Promise<void> {
  // What was read can be sent.
  await okta.user.updateUser({ userId: user.id, user: { profile: user.profile } });
  await okta.user.partialUpdateUser({
    userId: user.id,
    user: { profile: { favouriteColour: 'red' } },
  });
  // @ts-expect-error: not a colour that this application knows
  await okta.user.partialUpdateUser({ userId: '', user: { profile: { favouriteColour: 'x' } } });
}

export async function write(profile: GroupProfile): Promise<number | undefined> {
  const group = await okta.group.createGroup({ group: { profile: { ...profile, costCentre: 7 } } });
  // Attributes that nobody declared are there too, as unknown.
  const undeclared: unknown = group.profile['anything'];
  void undeclared;
  return group.profile.costCentre;
}

export function instanceOf(app: Application): 'SANDBOX' | 'PRODUCTION' | undefined {
  return app.signOnMode === 'OPENID_CONNECT' ? app.settings?.app?.instanceType : undefined;
}

export const saml: ApplicationInput = {
  signOnMode: 'SAML_2_0',
  label: 'Catalogue',
  settings: { app: { instanceType: 'SANDBOX' } },
};
export const wrongSaml: ApplicationInput = {
  signOnMode: 'SAML_2_0',
  label: 'Catalogue',
  // @ts-expect-error: not an instance that this application knows
  settings: { app: { instanceType: 'ELSEWHERE' } },
};
