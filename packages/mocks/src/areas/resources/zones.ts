import { defineArea } from '../define.js';

/** Network zones, and what every new one has. */
export const zones = defineArea({
  resources: {
    '/api/v1/zones': {
      entity: 'NetworkZone',
      prefix: 'nzo',
      complete: (made) => ({ usage: 'POLICY', system: false, ...made }),
    },
  },
  events: {
    createNetworkZone: 'zone.create',
    updateNetworkZone: 'zone.update',
    deleteNetworkZone: 'zone.delete',
    activateNetworkZone: 'zone.activate',
    deactivateNetworkZone: 'zone.deactivate',
  },
  populate({ store, clock, newId }) {
    for (const name of ['LegacyIpZone', 'BlockedIpZone']) {
      const id = newId('nzo');
      store.collection('/api/v1/zones').set(id, {
        type: 'IP',
        id,
        name,
        status: 'ACTIVE',
        usage: name === 'BlockedIpZone' ? 'BLOCKLIST' : 'POLICY',
        created: clock.iso(),
        lastUpdated: clock.iso(),
        system: true,
        gateways: null,
        proxies: null,
      });
    }
  },
});
