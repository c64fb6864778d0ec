import type { OktaClient } from '@oktaforge/sdk';
import { logEventModel } from '@oktaforge/validators/models';
import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

describe('settings of the org', () => {
  it.each<[string, (okta: OktaClient) => Promise<unknown>, Record<string, unknown>]>([
    [
      'nothing',
      () => Promise.resolve(),
      { footer: true, optOut: false, support: 'DISABLED', links: ['grant'] },
    ],
    [
      'hideOktaUIFooter',
      (okta) => okta.org.hideOktaUIFooter(),
      { footer: false, optOut: false, support: 'DISABLED', links: ['grant'] },
    ],
    [
      'optOutUsersFromOktaCommunicationEmails',
      (okta) => okta.org.optOutUsersFromOktaCommunicationEmails(),
      { footer: true, optOut: true, support: 'DISABLED', links: ['grant'] },
    ],
    [
      'grantOktaSupport',
      (okta) => okta.org.grantOktaSupport(),
      { footer: true, optOut: false, support: 'ENABLED', links: ['extend', 'revoke'] },
    ],
    [
      'grantOktaSupport and revokeOktaSupport',
      async (okta) => {
        await okta.org.grantOktaSupport();
        await okta.org.revokeOktaSupport();
      },
      { footer: true, optOut: false, support: 'DISABLED', links: ['grant'] },
    ],
  ])('after %s', async (_, change, want) => {
    const { okta } = org();
    await change(okta);
    const { support, _links } = await okta.org.getOrgOktaSupportSettings();
    expect({
      footer: (await okta.org.getOrgPreferences()).showEndUserFooter,
      optOut: (await okta.org.getOktaCommunicationSettings()).optOutEmailUsers,
      support,
      links: Object.keys(_links ?? {}),
    }).toEqual(want);
  });
});

describe('the org itself', () => {
  it('has its name of its address, and nothing else until it is set', async () => {
    const { okta } = org({ orgUrl: 'https://acme.okta.test' });
    const unset = { phoneNumber: '', supportPhoneNumber: '', address1: null, city: null };
    const { _links, ...made } = await okta.org.getOrgSettings();
    expect(made).toMatchObject({
      subdomain: 'acme',
      companyName: 'acme',
      website: 'https://acme.okta.test',
      status: 'ACTIVE',
      expiresAt: null,
      ...unset,
    });
    expect(Object.keys(_links ?? {})).toEqual([
      'preferences',
      'uploadLogo',
      'oktaCommunication',
      'logo',
      'oktaSupport',
      'contacts',
    ]);
    const orgSetting = { city: 'Graz', website: 'https://example.com' };
    const changed = await okta.org.partialUpdateOrgSetting({ orgSetting });
    expect(changed).toMatchObject({ ...orgSetting, companyName: 'acme' });
    const replaced = await okta.org.updateOrgSetting({ orgSetting: { companyName: 'Acme' } });
    expect(replaced).toMatchObject({
      ...unset,
      companyName: 'Acme',
      id: made.id,
      subdomain: 'acme',
    });
  });

  it('has the administrator as its contacts, until they are others', async () => {
    const { okta } = org();
    const admin = await okta.user.getUser({ userId: 'me' });
    const login = 'ada@example.com';
    const profile = { firstName: 'Ada', lastName: 'L', email: login, login };
    const { id: userId = '' } = await okta.user.createUser({ body: { profile } });
    await okta.org.updateOrgContactUser({ contactType: 'BILLING', userId: { userId } });
    const of = async (contactType: string): Promise<unknown> =>
      (await okta.org.getOrgContactUser({ contactType })).userId;
    expect([await of('billing'), await of('technical')]).toEqual([userId, admin.id]);
  });
});

describe('subscriptions', () => {
  it.each([
    ['OKTA_ISSUE', 'subscribed'],
    ['USER_LOCKED_OUT', 'unsubscribed'],
    ['APP_IMPORT', 'unsubscribed'],
    ['USER_DEPROVISION', 'unsubscribed'],
  ])('to %s are %s at first', async (notificationType, want) => {
    const { okta } = org();
    const found = await okta.subscription.listRoleSubscriptions({
      roleTypeOrRoleId: 'SUPER_ADMIN',
    });
    expect(found.items.find((one) => one.notificationType === notificationType)?.status).toBe(want);
  });
});

describe('network zones', () => {
  it('begin with those of Okta, which stay', async () => {
    const { okta } = org();
    const { items } = await okta.networkZone.listNetworkZones({});
    expect(items.map(({ name }) => name)).toEqual(['LegacyIpZone', 'BlockedIpZone']);
    for (const { id: zoneId = '' } of items) {
      expect(await outcome(okta.networkZone.deleteNetworkZone({ zoneId }))).toBe('403 E0000006');
    }
  });
});

describe('event hooks', () => {
  it('are verified, and can be deactivated and activated', async () => {
    const { okta } = org();
    const eventHook = {
      name: 'Hook',
      events: { type: 'EVENT_TYPE', items: ['user.lifecycle.create'] },
      channel: { type: 'HTTP', version: '1.0.0', config: { uri: 'https://example.com/hook' } },
    };
    const hook = await okta.eventHook.createEventHook({ eventHook });
    expect(hook).toMatchObject({ status: 'ACTIVE', verificationStatus: 'UNVERIFIED' });
    const eventHookId = hook.id ?? '';
    const states = [
      await okta.eventHook.verifyEventHook({ eventHookId }),
      await okta.eventHook.deactivateEventHook({ eventHookId }),
      await okta.eventHook.activateEventHook({ eventHookId }),
    ];
    expect(states.map(({ status, verificationStatus }) => [status, verificationStatus])).toEqual([
      ['ACTIVE', 'VERIFIED'],
      ['INACTIVE', 'VERIFIED'],
      ['ACTIVE', 'VERIFIED'],
    ]);
  });
});

describe('the system log', () => {
  it('says who did what to which thing', async () => {
    const { okta } = org();
    const group = { profile: { name: 'Sales' } };
    const { id: groupId = '' } = await okta.group.createGroup({ group });
    const login = 'ada@example.com';
    const profile = { firstName: 'Ada', lastName: 'L', email: login, login };
    const { id: userId = '' } = await okta.user.createUser({ body: { profile } });
    await okta.group.addUserToGroup({ groupId, userId });
    await okta.group.deleteGroup({ groupId });
    const { items } = await okta.log.getLogs({});
    expect(items.every((event) => logEventModel.is(event))).toBe(true);
    const sales = { id: groupId, type: 'UserGroup', displayName: 'Sales', alternateId: 'Sales' };
    const ada = { id: userId, type: 'User', displayName: 'Ada L', alternateId: login };
    expect(items.map(({ displayMessage, target }) => [displayMessage, target])).toMatchObject([
      ['Create group', [{ type: 'UserGroup', id: groupId }]],
      ['Create user', [ada]],
      ['Add user to group', [ada, { type: 'UserGroup', id: groupId }]],
      ['Delete group', [{ id: sales.id, type: sales.type, displayName: 'Sales' }]],
    ]);
  });
});
