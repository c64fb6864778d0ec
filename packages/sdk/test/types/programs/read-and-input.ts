// What is read has more than what may be written; what was read can be written back.
import type { Application, ApplicationInput, OktaClient, User, UserInput } from '@oktaforge/sdk';
import type { CreateUserParams, UserInput as UserInputOfSubpath } from '@oktaforge/sdk/user';

declare const okta: OktaClient;

export async function readOnlyProperties(): Promise<string | undefined> {
  const user: User = await okta.user.getUser({ userId: 'me' });
  const created: string | undefined = user.created;
  return created;
}

// @ts-expect-error: created is readOnly, nobody can write it
export const withReadOnly: UserInput = { created: '2026-01-01T00:00:00.000Z' };

export const sameType: UserInputOfSubpath = {
  profile: { login: 'ada@example.com' },
} satisfies UserInput;

export async function readModifyWrite(user: User, app: Application): Promise<void> {
  await okta.user.updateUser({
    userId: user.id,
    user: { ...user, profile: { ...user.profile, nickName: 'Ada' } },
  });
  await okta.application.updateApplication({
    appId: app.id,
    application: { ...app, label: 'New' },
  });
}

export const bookmark: ApplicationInput = {
  signOnMode: 'BOOKMARK',
  name: 'bookmark',
  label: 'A bookmark',
  settings: { app: { url: 'https://example.com' } },
};

export const modeOfNextYear: ApplicationInput = { signOnMode: 'A_MODE_OF_NEXT_YEAR', label: 'New' };

export const wrongSetting: ApplicationInput = {
  signOnMode: 'BOOKMARK',
  name: 'bookmark',
  // @ts-expect-error: a url is a string
  settings: { app: { url: 5 } },
};

export const wrongKey: CreateUserParams = {
  body: {
    profile: { login: 'ada@example.com' },
    // @ts-expect-error: no such property
    profil: {},
  },
};
