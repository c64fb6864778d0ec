import { appUserModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { ada, filled, profile } from './assigning.js';
import { outcome } from './refused.js';

describe('a user of an application', () => {
  it('has what the application was told', async () => {
    const { mock, api } = filled();
    const made = await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    expect(appUserModel.validate(made)).toMatchObject({ ok: true });
    expect(made).toMatchObject({
      id: 'ada',
      externalId: null,
      created: mock.clock.iso(),
      scope: 'USER',
      status: 'ACTIVE',
      passwordChanged: null,
      syncState: 'DISABLED',
      credentials: { userName: 'ada@example.com' },
      profile: { given_name: 'Ada', name: 'Ada B', email: 'ada@x.org', picture: null },
      _links: {
        app: { href: `${mock.orgUrl}/api/v1/apps/app` },
        user: { href: `${mock.orgUrl}/api/v1/users/ada` },
      },
    });
    expect(await api.getApplicationUser(ada)).toEqual(made);
  });

  it('has no profile where the application wants none', async () => {
    const { api } = filled();
    const made = await api.assignUserToApplication({ appId: 'plain', appUser: { id: 'ada' } });
    expect(made.profile).toEqual({});
  });

  it.each([
    ['EDIT_USERNAME_AND_PASSWORD', { userName: 'a', password: {} }],
    [undefined, { userName: 'a' }],
  ])(
    'at one with scheme %s has the credentials %j, and no password is shown',
    async (scheme, want) => {
      const { mock, api } = filled();
      mock.put('/api/v1/apps/plain', { id: 'plain', ...(scheme && { credentials: { scheme } }) });
      const credentials = { userName: 'a', password: { value: 'secret' } };
      const appUser = { id: 'ada', credentials };
      const made = await api.assignUserToApplication({ appId: 'plain', appUser });
      expect(made.credentials).toEqual(want);
      expect(made.passwordChanged).toBe(scheme === undefined ? null : mock.clock.iso());
    },
  );

  it('is updated in parts', async () => {
    const { api } = filled();
    await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    const appUser = { credentials: { userName: 'lady' }, profile: { nickname: 'A' } };
    const updated = await api.updateApplicationUser({ ...ada, appUser });
    expect(updated).toMatchObject({
      credentials: { userName: 'lady' },
      profile: { nickname: 'A', given_name: 'Ada' },
    });
  });

  it.each([
    ['no such app', 'none', 'ada', '404 E0000007'],
    ['no such user', 'app', 'none', '404 E0000007'],
    ['a deactivated user', 'app', 'gone', '400 E0000001'],
    ['both', 'app', 'ada', 'done'],
  ])('given %s', async (_, appId, id, want) => {
    const { api } = filled();
    const assigned = api.assignUserToApplication({ appId, appUser: { id } });
    expect(await outcome(assigned)).toBe(want);
  });

  it('that is none is not found', async () => {
    const { api } = filled();
    const appUser = { profile: {} };
    const tried = [
      api.getApplicationUser(ada),
      api.updateApplicationUser({ ...ada, appUser }),
      api.deleteApplicationUser(ada),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual(Array(3).fill('404 E0000007'));
    await expect(api.getApplicationUser(ada)).rejects.toThrow('adaapp (AppUser)');
  });

  it('is one no longer when it is unassigned, deactivated or deleted', async () => {
    const ways = [
      (org: ReturnType<typeof filled>) => org.api.deleteApplicationUser(ada),
      (org: ReturnType<typeof filled>) => org.okta.user.deactivateUser({ userId: 'ada' }),
      async (org: ReturnType<typeof filled>) => {
        await org.okta.user.deactivateOrDeleteUser({ userId: 'ada' });
        await org.okta.user.deactivateOrDeleteUser({ userId: 'ada' });
      },
    ];
    for (const way of ways) {
      const filledOrg = filled();
      await filledOrg.api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
      await way(filledOrg);
      expect((await filledOrg.api.listApplicationUsers({ appId: 'app' })).items).toEqual([]);
    }
  });

  it('is shown with the user where that is asked for', async () => {
    const { api } = filled();
    await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    const { items } = await api.listApplicationUsers({ appId: 'app', expand: 'user' });
    expect(items).toMatchObject([{ _embedded: { user: { id: 'ada', profile } } }]);
  });

  it.each([
    ['EDIT_USERNAME_AND_PASSWORD', { value: 'pw' }, 'done'],
    ['SHARED_USERNAME_AND_PASSWORD', { value: 'pw' }, '400 E0000041'],
    ['EXTERNAL_PASSWORD_SYNC', { value: 'pw' }, '400 E0000041'],
    ['SHARED_USERNAME_AND_PASSWORD', {}, 'done'],
  ])('of an application with %s, sent with the password %j: %s', async (scheme, password, want) => {
    const { mock, api } = filled();
    mock.put('/api/v1/apps/app', { ...mock.get('/api/v1/apps/app'), credentials: { scheme } });
    const appUser = { id: 'ada', credentials: { password } };
    expect(await outcome(api.assignUserToApplication({ appId: 'app', appUser }))).toBe(want);
    await api.assignUserToApplication({ appId: 'app', appUser: { id: 'ada' } });
    expect(await outcome(api.updateApplicationUser({ ...ada, appUser }))).toBe(want);
  });
});
