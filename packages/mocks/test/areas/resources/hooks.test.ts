import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { linksOf } from '../access/shown.js';

const scheme = { type: 'HEADER', key: 'Authorization', value: 'secret' };
const channel = {
  type: 'HTTP',
  version: '1.0.0',
  config: { uri: 'https://example.com/hook', authScheme: scheme },
};
const shownChannel = {
  ...channel,
  config: {
    uri: 'https://example.com/hook',
    headers: [],
    method: 'POST',
    authScheme: { type: 'HEADER', key: 'Authorization' },
  },
};

describe('inline hooks', () => {
  const hook = { name: 'A', type: 'com.okta.import.transform', version: '1.0.2', channel };

  it.each(['ACTIVE', 'INACTIVE'] as const)('are active, though %s is sent', async (status) => {
    const { okta } = org();
    const api = okta.inlineHook;
    const made = await api.createInlineHook({ inlineHook: { ...hook, status } });
    expect(made).toMatchObject({ status: 'ACTIVE', channel: shownChannel });
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  it('keep status and defaults when they are replaced, and show no secret', async () => {
    const { okta } = org();
    const api = okta.inlineHook;
    const { id: inlineHookId = '' } = await api.createInlineHook({ inlineHook: hook });
    await api.deactivateInlineHook({ inlineHookId });
    const inlineHook = { ...hook, name: 'B', status: 'ACTIVE' as const };
    const replaced = await api.updateInlineHook({ inlineHookId, inlineHook });
    expect(replaced).toMatchObject({ name: 'B', status: 'INACTIVE', channel: shownChannel });
    expect(JSON.stringify(await api.getInlineHook({ inlineHookId }))).not.toContain('secret');
    expect(Object.keys(linksOf(replaced)).toSorted()).toEqual(['activate', 'delete', 'self']);
  });
});

describe('event hooks', () => {
  const events = { type: 'EVENT_TYPE' as const, items: ['user.lifecycle.create'] };
  const eventHook = { name: 'A', events, channel };

  it.each([
    ['2020-08-10', undefined],
    ['2023-01-11', null],
  ])('as of %s have the description %j and that filter', async (asOf, want) => {
    const { okta } = org({ asOf });
    const made = await okta.eventHook.createEventHook({ eventHook });
    expect(made).toHaveProperty('events.items');
    expect([Reflect.get(made, 'description'), Reflect.get(made.events ?? {}, 'filter')]).toEqual([
      want,
      want,
    ]);
  });

  it.each([
    ['name', { ...eventHook, name: 'B' }, 'VERIFIED'],
    [
      'channel',
      { ...eventHook, channel: { ...channel, config: { uri: 'https://example.com/other' } } },
      'UNVERIFIED',
    ],
  ])('whose %s is replaced are %3$s', async (_, changed, want) => {
    const { okta } = org();
    const api = okta.eventHook;
    const { id: eventHookId = '', createdBy } = await api.createEventHook({ eventHook });
    await api.verifyEventHook({ eventHookId });
    await api.updateEventHook({ eventHookId, eventHook: changed });
    const read = await api.getEventHook({ eventHookId });
    expect(read).toMatchObject({ createdBy, verificationStatus: want });
    expect(read.channel?.config).toMatchObject({ method: 'POST', headers: [] });
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});
