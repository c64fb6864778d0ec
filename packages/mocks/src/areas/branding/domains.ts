import type { JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';

const DOMAINS = '/api/v1/domains';

/** Okta's own domain of the org. */
const DEFAULT = 'default';

/** Names that RFC 2606 and RFC 6761 reserve. Nobody can publish records for them, so that Okta never verifies them. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|localhost|test)$/i;

/** Custom domains, beside the one that every org has. */
export const domains = defineBehaviour({
  resources: {
    [DOMAINS]: {
      entity: 'Domain',
      prefix: 'OcD',
      complete: (made, _sent, { newToken }) => ({
        ...made,
        validationStatus: 'NOT_STARTED',
        dnsRecords: records(String(made['domain']), newToken(32)),
      }),
      present: (shown, { orgUrl }, path) => ({
        ...shown,
        _links: { self: link(orgUrl + path, ...methodsOf(shown)), ...brandOf(shown, orgUrl) },
      }),
    },
  },
  handlers: {
    'GET /api/v1/domains'({ world, present }) {
      const all = world.store.collection(DOMAINS).entries();
      // Until then Okta listed only what the org had added itself.
      const { own = false } = since('2023-07-01', world, { own: true });
      const listed = all.filter(([id]) => own || id !== DEFAULT);
      return {
        status: 200,
        body: { domains: listed.map(([id, item]) => present(DOMAINS, `${DOMAINS}/${id}`, item)) },
      };
    },
    'POST /api/v1/domains/{domainId}/verify'({ params, world, present }) {
      const all = world.store.collection(DOMAINS);
      const known = all.get(params.domainId);
      const isReserved = RESERVED.test(String(known?.['domain']));
      const validationStatus = isReserved ? 'FAILED_TO_VERIFY' : 'VERIFIED';
      const domain = { ...known, validationStatus };
      all.set(params.domainId, domain);
      return { status: 200, body: present(DOMAINS, `${DOMAINS}/${params.domainId}`, domain) };
    },
    'PUT /api/v1/domains/{domainId}/certificate'({ params, world }) {
      const all = world.store.collection(DOMAINS);
      all.set(params.domainId, { ...all.get(params.domainId), validationStatus: 'COMPLETED' });
      return { status: 204 };
    },
  },
  events: {
    'POST /api/v1/domains': 'system.custom_url_domain.create',
    'DELETE /api/v1/domains/{domainId}': 'system.custom_url_domain.delete',
    'POST /api/v1/domains/{domainId}/verify': 'system.custom_url_domain.verify',
    'PUT /api/v1/domains/{domainId}/certificate': 'system.custom_url_domain.cert_upload',
  },
  populate({ store, orgUrl }) {
    store.collection(DOMAINS).set(DEFAULT, {
      id: DEFAULT,
      domain: new URL(orgUrl).host,
      certificateSourceType: 'OKTA_MANAGED',
      validationStatus: 'COMPLETED',
      brandId: store.collection('/api/v1/brands').ids()[0] ?? '',
    });
  },
});

const methodsOf = ({ id }: JsonObject): readonly string[] =>
  id === DEFAULT ? ['GET'] : ['GET', 'DELETE'];

function brandOf({ brandId }: JsonObject, orgUrl: string): JsonObject {
  if (typeof brandId !== 'string') return {};
  return { brand: link(`${orgUrl}/api/v1/brands/${brandId}`, 'GET', 'PUT', 'DELETE') };
}

/** DNS records that the owner of a domain must publish. */
function records(domain: string, value: string): JsonObject[] {
  return [
    { fqdn: `_oktaverification.${domain}`, values: [value], expiration: null, recordType: 'TXT' },
    {
      fqdn: domain,
      values: ['mock.customdomains.okta.test'],
      expiration: null,
      recordType: 'CNAME',
    },
  ];
}
