import { only } from '../../runtime/engine/merge.js';
import type { Json, JsonObject } from '../../runtime/json.js';

/** What Okta's catalogue says of an application, as far as recordings (since 2025-03) and Okta's description show it. */
interface CatalogApp {
  /** Names of its links on the dashboard. */
  readonly links?: readonly string[];
  /** What `settings.app` always has, with what it is where nothing was sent. */
  readonly settings?: JsonObject;
  /** Settings that it cannot be without, as Okta's description says. */
  readonly required?: string;
  /** Whether it has licences to give away. */
  readonly licensed?: boolean;
}

const LOGIN = ['login'];

const nulls = (names: string): JsonObject =>
  Object.fromEntries(names.split(' ').map((name): [string, Json] => [name, null]));

const OFFICE_LINKS =
  'calendar crm delve excel forms login mail newsfeed onedrive people planner powerbi powerpoint sites sway tasks teams word yammer';

const FIELDS = '1 1Value 2 2Value 3 3Value'.split(' ').map((one) => `optionalField${one}`);

const CATALOG: Readonly<Record<string, CatalogApp>> = {
  bookmark: {
    links: LOGIN,
    settings: { requestIntegration: false, url: null },
    required: 'url',
  },
  template_basic_auth: {
    links: LOGIN,
    settings: nulls('loginUrlRegex authURL url'),
    required: 'authURL url',
  },
  template_swa: {
    links: LOGIN,
    settings: nulls(
      'loginUrlRegex usernameField redirectUrl buttonField checkbox passwordField url',
    ),
    required: 'buttonField passwordField usernameField url',
  },
  template_swa3field: {
    links: LOGIN,
    settings: nulls(
      'loginUrlRegex extraFieldSelector extraFieldValue redirectUrl userNameSelector passwordSelector buttonSelector targetURL',
    ),
  },
  template_sps: {
    links: LOGIN,
    settings: nulls(`url usernameField passwordField ${FIELDS.join(' ')}`),
    required: 'passwordField url usernameField',
  },
  template_wsfed: {
    links: LOGIN,
    settings: nulls('groupFilter realm attributeStatements groupName'),
    required:
      'audienceRestriction groupValueFormat wReplyURL nameIDFormat authnContextClassRef siteURL usernameAttribute',
  },
  aws_console: { links: ['aws_console_login'] },
  office365: {
    links: OFFICE_LINKS.split(' '),
    settings: nulls(
      'tenantType wsFedConfigureType occSettings windowsTransportEnabled domain msftTenant domains office365ProvisioningType requireAdminConsent office365FlexibleProvisioningMode',
    ),
    required: 'msftTenant domain',
    licensed: true,
  },
  pagerduty: { links: LOGIN, settings: nulls('adminUserId baseUrl subdomain') },
  zoomus: {
    links: LOGIN,
    settings: nulls('subDomain audience_uri acs_url'),
    required: 'subDomain',
  },
  google: { settings: nulls('domain rpId'), required: 'domain' },
  okta_org2org: {
    settings: nulls('acsUrl audRestriction baseUrl'),
    required: 'baseUrl',
  },
  salesforce: {
    settings: nulls('instanceType integrationType loginUrl logoutUrl'),
    required: 'instanceType integrationType',
  },
  slack: { settings: nulls('domain userEmailValue'), required: 'domain' },
};

/** Names of the links that users of an application get. @param custom Whether it is the org's own. */
export function linkNames(name: string, custom: boolean): readonly string[] {
  const isNamed = custom || name === 'oidc_client';
  return CATALOG[name]?.links ?? (isNamed ? [`${name}_link`] : LOGIN);
}

/** Which links are shown: those that the application has, all unless something else was sent. */
export function shownLinks(name: string, custom: boolean, sent: JsonObject): JsonObject {
  const all = Object.fromEntries(linkNames(name, custom).map((one): [string, Json] => [one, true]));
  const { links } = CATALOG[name] ?? {};
  if (links !== undefined) return { ...all, ...only(sent, links) };
  return Object.keys(sent).length === 0 ? all : sent;
}

/** `settings.app`: Okta stores null for an empty text, and for what was not sent. */
export function appSettings(name: string, sent: JsonObject): JsonObject {
  const given = Object.entries(sent).map(([key, value]): [string, Json | undefined] => [
    key,
    value === '' ? null : value,
  ]);
  return { ...CATALOG[name]?.settings, ...Object.fromEntries(given) };
}

export function requiredSettings(name: string): readonly string[] {
  return CATALOG[name]?.required?.split(' ') ?? [];
}

/** What only applications with licences have. */
export function licensing(name: string): JsonObject {
  return CATALOG[name]?.licensed === true ? { licensing: { seatCount: 0 } } : {};
}
