// An application declares its custom attributes once, and reads and writes them typed.
import type { GroupProfile, OktaClient, User, UserInput, UserProfile } from '@oktaforge/sdk';

declare module '@oktaforge/sdk' {
  interface UserProfile {
    favouriteColour?: 'red' | 'green';
  }
  interface GroupProfile {
    costCentre?: number;
  }
}

declare const okta: OktaClient;

export function colourOf(user: User): 'red' | 'green' | undefined {
  return user.profile?.favouriteColour;
}

export const input: UserInput = { profile: { login: 'ada@example.com', favouriteColour: 'red' } };
// @ts-expect-error: not a colour that this application knows
export const wrong: UserProfile = { favouriteColour: 'blue' };

export async function write(profile: GroupProfile): Promise<number | undefined> {
  const group = await okta.group.createGroup({ group: { profile: { ...profile, costCentre: 7 } } });
  // Attributes that nobody declared are there too, as unknown.
  const undeclared: unknown = group.profile?.['anything'];
  void undeclared;
  return group.profile?.costCentre;
}
