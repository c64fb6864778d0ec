import { merge } from '../../runtime/engine/merge.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { OWNER } from '../owner.js';

/** Default properties of a hook's channel. */
const CHANNEL: JsonObject = {
  type: 'HTTP',
  version: '1.0.0',
  config: { headers: [], method: 'POST' },
};

/** The channel as it is stored and shown: without secrets. */
function channelOf(sent: JsonObject): JsonObject {
  const channel = objectIn(sent, 'channel');
  const config = objectIn(channel, 'config');
  const { clientSecret: _secret, ...rest } = config;
  const scheme = isJsonObject(config['authScheme']) ? config['authScheme'] : undefined;
  const { value: _value, ...shown } = scheme ?? {};
  return merge(CHANNEL, { ...channel, config: { ...rest, authScheme: scheme ? shown : null } });
}

/** Inline hooks and event hooks. */
export const hooks = defineBehaviour({
  resources: {
    '/api/v1/inlineHooks': {
      entity: 'InlineHook',
      prefix: 'cal',
      complete: (made, sent) => ({
        version: '1.0.0',
        ...made,
        // Okta ignores the status that is sent for a new hook.
        status: 'ACTIVE',
        channel: channelOf(sent),
      }),
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
      complete: (made, sent) => ({
        ...made,
        verificationStatus: 'UNVERIFIED',
        createdBy: OWNER,
        channel: channelOf(sent),
      }),
      links: ({ self: _self, ...lifecycle }, { status, verificationStatus }, href) => ({
        self: link(href),
        ...(status === 'ACTIVE' &&
          verificationStatus !== 'VERIFIED' && {
            verify: link(`${href}/lifecycle/verify`, 'POST'),
          }),
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
