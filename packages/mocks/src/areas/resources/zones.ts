import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';
import { compareText } from '../../runtime/text.js';
import { defineBehaviour } from '../define.js';
import { keepSystem } from './system.js';
import { checkAddresses } from './zone-addresses.js';

/** Properties that a zone of a type always shows. */
function always({ type }: JsonObject): JsonObject {
  return type === 'IP'
    ? { gateways: null, proxies: null }
    : type === 'DYNAMIC'
      ? { locations: null, proxyType: null }
      : {};
}

/** Locations in the order of their countries. Those without a region have null there. */
function placesOf(locations: Json | undefined): Json | undefined {
  if (isJsonArray(locations)) {
    const places = locations.filter(isJsonObject);
    return places.map((one) => ({ region: null, ...one })).toSorted(byCountry);
  }
  if (!isJsonObject(locations)) return locations;
  const { include = [], exclude = [] } = locations;
  return { include: placesOf(include), exclude: placesOf(exclude) };
}

function byCountry(a: JsonObject, b: JsonObject): number {
  return compareText(String(a['country']), String(b['country']));
}

/** Adds the two lists, which may be empty. */
function lists(value: Json | undefined): Json | undefined {
  return isJsonObject(value) ? { include: [], exclude: [], ...value } : value;
}

/** Network zones, and what every new one has. */
export const zones = defineBehaviour({
  resources: {
    '/api/v1/zones': {
      entity: 'NetworkZone',
      prefix: 'nzo',
      beforeDelete: keepSystem,
      present: (shown) => ({
        ...shown,
        ...('locations' in shown && { locations: placesOf(shown['locations']) }),
        ...('asns' in shown && { asns: lists(shown['asns']) }),
      }),
      complete: ({ usage: _madeUp, ...made }, { usage }) => ({
        ...made,
        usage: usage ?? 'POLICY',
      }),
      settle(item, { before }) {
        checkAddresses(item);
        return {
          usage: 'POLICY',
          ...always(item),
          ...item,
          // A zone changes its status by lifecycle operations only.
          status: before?.['status'] ?? 'ACTIVE',
          system: before?.['system'] ?? false,
        };
      },
    },
  },
  events: {
    'POST /api/v1/zones': 'zone.create',
    'PUT /api/v1/zones/{zoneId}': 'zone.update',
    'DELETE /api/v1/zones/{zoneId}': 'zone.delete',
    'POST /api/v1/zones/{zoneId}/lifecycle/activate': 'zone.activate',
    'POST /api/v1/zones/{zoneId}/lifecycle/deactivate': 'zone.deactivate',
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
