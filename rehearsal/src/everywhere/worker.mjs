import { createOktaClient } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { env } from 'cloudflare:workers';

import { useBoth } from './both.mjs';
import { checkImports } from './subpaths.mjs';

// Made where a worker may not send anything, and used by all of its requests.
const shared = createOktaClient({
  orgUrl: env.ORG_URL,
  auth: privateKey({ clientId: '0oa2', key: env.KEY, scopes: ['okta.groups.read'] }),
});

const routes = {
  /** Ends before its call does. The runtime drops what such a request has begun. */
  '/left': () => {
    void shared.group.listGroups().catch(() => {});
  },

  '/everything': async () => {
    checkImports();
    await useBoth(env.ORG_URL);
  },
  '/shared': async (signal) => {
    const { data } = await shared.group.listGroups({}, { signal }).withResponse();
    if (data.length === 0) throw new Error('no groups');
  },
};

export default {
  async fetch(request) {
    try {
      await routes[new URL(request.url).pathname](request.signal);
      return new Response('ok');
    } catch (error) {
      return new Response(error.stack, { status: 500 });
    }
  },
};
