import type { ResourceRules } from '../../runtime/engine/types.js';
import type { JsonObject } from '../../runtime/json.js';
import { link } from '../links.js';
import { ORG as ORG_ID } from '../owner.js';

export const ORG = '/api/v1/org';

/** What Okta writes where nothing was set. */
const UNSET: JsonObject = {
  phoneNumber: '',
  endUserSupportHelpURL: '',
  supportPhoneNumber: '',
  address1: null,
  address2: null,
  city: null,
  state: null,
  country: null,
  postalCode: null,
};

/** The org itself: its name is the first part of its address, until another is set. */
export const orgSettings: ResourceRules = {
  complete(_made, _sent, { orgUrl, clock }) {
    const [subdomain = ''] = new URL(orgUrl).hostname.split('.');
    const now = clock.iso();
    return {
      id: ORG_ID,
      subdomain,
      companyName: subdomain,
      status: 'ACTIVE',
      expiresAt: null,
      created: now,
      lastUpdated: now,
      website: orgUrl,
      ...UNSET,
    };
  },
  settle: (item) => ({ ...UNSET, ...item }),
  links: (_standard, _item, href, { orgUrl }) => ({
    preferences: { href: `${href}/preferences` },
    uploadLogo: link(`${href}/logo`, 'POST'),
    oktaCommunication: { href: `${href}/privacy/oktaCommunication` },
    logo: { href: `${orgUrl}/img/logos/okta-logo.png` },
    oktaSupport: { href: `${href}/privacy/oktaSupport` },
    contacts: { href: `${href}/contacts` },
  }),
};
