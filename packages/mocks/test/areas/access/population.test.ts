import * as validators from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../../src/index.js';
import { org } from '../../support/client.js';

const size = { users: 60, groups: 14, apps: 9 };

describe('an org that is filled at the start', () => {
  it('has as many users, groups and apps as were asked for, beside Everyone and the administrator', () => {
    expect(createMockOkta({ org: size }).contents()).toMatchObject({
      '/api/v1/users': 61,
      '/api/v1/groups': 15,
      '/api/v1/apps': 9,
    });
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number): unknown => createMockOkta({ seed, org: size }).snapshot();
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('has things that the API could have', async () => {
    const { okta } = org({ org: size });
    for await (const user of okta.user.listUsers()) {
      expect(validators.userModel.validate(user)).toMatchObject({ ok: true });
    }
    for await (const app of okta.application.listApplications()) {
      expect(validators.applicationModel.validate(app)).toMatchObject({ ok: true });
      const users = await okta.application.listApplicationUsers({ appId: app.id ?? '' });
      for (const user of users.items) {
        expect(validators.appUserModel.validate(user)).toMatchObject({ ok: true });
      }
    }
  });

  it('has no login, group name or app label twice', () => {
    const { store } = createMockOkta({ org: size }).snapshot();
    const textsIn = (path: string, of: (item: never) => unknown): unknown[] =>
      (store.collections.find((one) => one.path === path)?.entries ?? []).map(([, item]) =>
        of(item as never),
      );
    const lists = [
      textsIn('/api/v1/users', (item: { profile: { login: string } }) => item.profile.login),
      textsIn('/api/v1/groups', (item: { profile: { name: string } }) => item.profile.name),
      textsIn('/api/v1/apps', (item: { label: string }) => item.label),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it('has members and assignments that agree from both sides', async () => {
    const { okta } = org({ org: size });
    const inGroups = new Set<string>();
    for await (const { id: groupId = '' } of okta.group.listGroups({})) {
      for await (const { id } of okta.group.listGroupUsers({ groupId })) {
        inGroups.add(`${groupId} ${id ?? ''}`);
      }
    }
    const ofUsers = new Set<string>();
    for await (const { id: userId = '' } of okta.user.listUsers()) {
      for await (const { id } of okta.user.listUserGroups({ userId })) {
        ofUsers.add(`${id ?? ''} ${userId}`);
      }
    }
    expect(inGroups).toEqual(ofUsers);
    expect(inGroups.size).toBeGreaterThan(size.users * 2 - 1);
  });
});
