import { merge } from '../../runtime/engine/merge.js';
import type { Write } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { OWNER } from '../owner.js';

/** What a hook's channel has where nothing was sent for it. */
const CHANNEL: JsonObject = {
  type: 'HTTP',
  version: '1.0.0',
  config: { headers: [], method: 'POST', authScheme: null },
};

/** No answer shows them, not even that of the operation that sets them. */
const SECRETS = ['channel.config.authScheme.value', 'channel.config.clientSecret'];

/** Since this date event hooks have a description and a filter, which are null where none was sent. */
const FILTERS = '2023-01-11';

const channelOf = (item: JsonObject): JsonObject => merge(CHANNEL, objectIn(item, 'channel'));

/** Inline hooks change their status by lifecycle operations only: Okta ignores the status that is sent. */
function inlineHook(item: JsonObject, { before }: Write): JsonObject {
  const status = before?.['status'] ?? 'ACTIVE';
  return { version: '1.0.0', ...item, status, channel: channelOf(item) };
}

/** A hook has to be verified again when its channel changes, as Okta's documentation says. */
function eventHook(item: JsonObject, { before, world }: Write): JsonObject {
  const channel = channelOf(item);
  const isKnown = JSON.stringify(channel) === JSON.stringify(before?.['channel']);
  return {
    ...since(FILTERS, world, { description: null }),
    ...item,
    verificationStatus: isKnown ? before?.['verificationStatus'] : 'UNVERIFIED',
    events: { ...since(FILTERS, world, { filter: null }), ...objectIn(item, 'events') },
    channel,
  };
}

/** Inline hooks and event hooks. */
export const hooks = defineBehaviour({
  resources: {
    '/api/v1/inlineHooks': {
      entity: 'InlineHook',
      prefix: 'cal',
      settle: inlineHook,
      hidden: () => SECRETS,
      links: ({ self: _self, ...lifecycle }, { status }, href) => ({
        self: link(href),
        ...(status === 'ACTIVE' && { execute: link(`${href}/execute`, 'POST') }),
        ...lifecycle,
        ...(status === 'INACTIVE' && { delete: link(href, 'DELETE') }),
      }),
    },
    '/api/v1/eventHooks': {
      entity: 'Webhook',
      prefix: 'who',
      complete: (made) => ({ ...made, createdBy: OWNER }),
      settle: eventHook,
      hidden: () => SECRETS,
      links: ({ self: _self, ...lifecycle }, { status }, href) => ({
        self: link(href),
        ...(status === 'ACTIVE' && { verify: link(`${href}/lifecycle/verify`, 'POST') }),
        ...lifecycle,
        ...(status === 'INACTIVE' && { delete: link(href, 'DELETE') }),
      }),
    },
  },
  handlers: {
    'POST /api/v1/eventHooks/{eventHookId}/lifecycle/verify'({ params, world, present }) {
      const hooksOf = world.store.collection('/api/v1/eventHooks');
      const hook = {
        ...hooksOf.get(params.eventHookId),
        status: 'ACTIVE',
        verificationStatus: 'VERIFIED',
      };
      hooksOf.set(params.eventHookId, hook);
      const path = `/api/v1/eventHooks/${params.eventHookId}`;
      return { status: 200, body: present('/api/v1/eventHooks', path, hook) };
    },
    'POST /api/v1/inlineHooks/{inlineHookId}/execute': () => ({
      status: 200,
      body: { commands: [], debugContext: {} },
    }),
  },
  events: {
    'POST /api/v1/eventHooks': 'event_hook.created',
    'PUT /api/v1/eventHooks/{eventHookId}': 'event_hook.updated',
    'DELETE /api/v1/eventHooks/{eventHookId}': 'event_hook.deleted',
    'POST /api/v1/eventHooks/{eventHookId}/lifecycle/activate': 'event_hook.activated',
    'POST /api/v1/eventHooks/{eventHookId}/lifecycle/deactivate': 'event_hook.deactivated',
    'POST /api/v1/eventHooks/{eventHookId}/lifecycle/verify': 'event_hook.verified',
    'POST /api/v1/inlineHooks': 'inline_hook.created',
    'PUT /api/v1/inlineHooks/{inlineHookId}': 'inline_hook.updated',
    'DELETE /api/v1/inlineHooks/{inlineHookId}': 'inline_hook.deleted',
    'POST /api/v1/inlineHooks/{inlineHookId}/lifecycle/activate': 'inline_hook.activated',
    'POST /api/v1/inlineHooks/{inlineHookId}/lifecycle/deactivate': 'inline_hook.deactivated',
    'POST /api/v1/inlineHooks/{inlineHookId}/execute': 'inline_hook.executed',
  },
});
