// Sign-ins from two providers of anonymous networks are blocked: a dynamic zone, by their autonomous systems.
import type { OktaClient } from '@oktaforge/sdk';

export async function networkZone(okta: OktaClient): Promise<unknown[]> {
  const zone = await okta.networkZone.createNetworkZone({
    zone: {
      type: 'DYNAMIC',
      name: 'Anonymous networks',
      status: 'ACTIVE',
      usage: 'BLOCKLIST',
      asns: ['23457', '64512'],
      locations: [{ country: 'AX' }],
      proxyType: 'Tor',
    },
  });
  const { asns } = await okta.networkZone.getNetworkZone({ zoneId: zone.id });
  return [zone.name, zone.usage, Array.isArray(asns) ? asns : []];
}
