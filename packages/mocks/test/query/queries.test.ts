import { createRequestMatcher } from '@oktaforge/validators/http';
import { describe, expect, it } from 'vitest';
import { queries } from '../../src/areas/queries.js';
import type { JsonObject } from '../../src/runtime/json.js';
import type { QueryRules } from '../../src/runtime/query/rules.js';
import { select } from '../../src/runtime/query/select.js';

const matcher = createRequestMatcher();
const table: Readonly<Record<string, QueryRules>> = queries;
const listing = ['q', 'filter', 'search'] as const;

/** The query parameters of those that are sent that an operation takes. */
async function taken(path: string, names: readonly string[]): Promise<readonly string[]> {
  const query = names.map((name) => `${name}=1`).join('&');
  const match = await matcher.match({
    method: 'GET',
    url: `https://example.okta.com${path.replaceAll(/\{\w+\}/g, 'x')}?${query}`,
    headers: {},
  });
  if (match.outcome !== 'matched') throw new Error(`${path} is ${match.outcome}`);
  const params = match.params as Readonly<Record<string, unknown>>;
  return names.filter((name) => Object.hasOwn(params, name));
}

describe('the table', () => {
  it.each(Object.entries(table))(
    '%s is an operation that has the parameters',
    async (id, rules) => {
      const operation = matcher.operations.find(({ operationId }) => operationId === id);
      expect(operation).toMatchObject({ method: 'GET' });
      const names = [
        ...listing.filter((name) => rules[name] !== undefined),
        ...Object.keys(rules.equals ?? {}),
      ];
      expect(await taken(operation?.path ?? '', names)).toEqual(names);
    },
  );

  it('has every list that can be asked with q, filter or search', async () => {
    const missing: string[] = [];
    for (const { operationId, method, path } of matcher.operations) {
      if (method !== 'GET') continue;
      const names = await taken(path, listing);
      const known = table[operationId] ?? {};
      missing.push(
        ...names
          .filter((name) => known[name as 'q'] === undefined)
          .map((name) => `${operationId} ${name}`),
      );
    }
    expect(missing).toEqual([]);
  });
});

const USER: JsonObject = {
  id: '00u1',
  status: 'ACTIVE',
  created: '2026-01-01T00:00:00.000Z',
  lastUpdated: '2026-02-01T00:00:00.000Z',
  type: { id: 'oty1' },
  profile: {
    login: 'mila@example.com',
    email: 'mila@example.com',
    firstName: 'Mila',
    lastName: 'Okafor',
    badge: 7,
  },
};
const GROUP: JsonObject = {
  id: '00g1',
  type: 'OKTA_GROUP',
  objectClass: ['okta:user_group'],
  lastMembershipUpdated: '2026-01-01T00:00:00.000Z',
  profile: { name: 'West Coast', description: 'People' },
};
const APP: JsonObject = {
  id: '0oa1',
  name: 'oidc_client',
  label: 'Payroll',
  status: 'ACTIVE',
  credentials: { signing: { kid: 'k1' } },
  user: { id: ['00u1'] },
};
const SCOPE: JsonObject = { id: 'scp1', name: 'cars:read' };
const SERVER: JsonObject = { id: 'aus1', name: 'Fleet', audiences: ['api://cars'] };
const ORIGIN: JsonObject = {
  id: 'tos1',
  name: 'Shop',
  origin: 'https://shop.example',
  scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }],
};
const ZONE: JsonObject = { id: 'nzo1', usage: 'POLICY', system: true, name: 'Legacy' };
const EVENT: JsonObject = {
  uuid: 'e1',
  eventType: 'user.session.start',
  published: '2026-01-01T00:00:00.000Z',
  actor: { alternateId: 'mila@example.com', displayName: 'Mila Okafor' },
  target: [{ id: '0oa1', type: 'AppInstance' }],
  debugContext: { debugData: { requestUri: '/api/v1/authn' } },
};

type Id = keyof typeof queries;
function found(id: Id, item: JsonObject, params: JsonObject): boolean {
  return select([item], params, table[id] ?? {}).length === 1;
}

describe('finds', () => {
  it.each<[Id, JsonObject, JsonObject, boolean]>([
    ['listUsers', USER, { q: 'mil' }, true],
    ['listUsers', USER, { q: 'OKA' }, true],
    ['listUsers', USER, { q: 'example' }, false],
    ['listUsers', USER, { filter: 'status eq "ACTIVE" or status eq "STAGED"' }, true],
    ['listUsers', USER, { filter: 'profile.login eq "MILA@example.com"' }, false],
    ['listUsers', USER, { filter: 'lastUpdated gt "2026-01-01T00:00:00.000Z"' }, true],
    ['listUsers', USER, { search: 'profile.login eq "MILA@example.com"' }, true],
    ['listUsers', USER, { search: 'profile.badge eq 7 and type.id eq "oty1"' }, true],
    ['listUsers', USER, { search: 'status lt "STAGED" or status gt "STAGED"' }, true],
    ['listUsers', USER, { search: 'profile.email co "example"' }, true],
    ['listUsers', { ...USER, status: 'DEPROVISIONED' }, {}, false],
    ['listUsers', { ...USER, status: 'DEPROVISIONED' }, { q: 'mila' }, false],
    ['listUsers', { ...USER, status: 'DEPROVISIONED' }, { search: 'id pr' }, true],
    ['listUsers', { ...USER, status: 'DEPROVISIONED' }, { filter: 'id eq "00u1"' }, true],
    ['listGroups', GROUP, { q: 'west' }, true],
    ['listGroups', GROUP, { q: 'coast' }, false],
    ['listGroups', GROUP, { q: 'west', filter: 'type eq "APP_GROUP"' }, false],
    [
      'listGroups',
      GROUP,
      { filter: 'type eq "OKTA_GROUP" and lastMembershipUpdated lt "2026-11-11T00:00:00.000Z"' },
      true,
    ],
    ['listGroups', GROUP, { filter: 'objectClass eq "okta:user_group"' }, true],
    ['listGroups', GROUP, { search: 'profile.name co "coast"' }, true],
    ['listGroupRules', { id: '0pr1', name: 'Sales people' }, { search: 'people' }, true],
    ['listApplications', APP, { filter: 'user.id eq "00u1"' }, true],
    ['listApplications', APP, { filter: 'credentials.signing.kid eq "k2"' }, false],
    ['listApplications', APP, { q: 'pay' }, true],
    ['listApplications', APP, { q: 'oidc' }, true],
    [
      'listApplicationUsers',
      { id: '00u1', profile: { email: 'sam@example.com' } },
      { q: 'SAM' },
      true,
    ],
    ['listApplicationGroupAssignments', { id: '00g1', group: GROUP }, { q: 'West' }, true],
    ['listOAuth2Scopes', SCOPE, { q: 'read' }, true],
    ['listOAuth2Scopes', SCOPE, { filter: 'name sw "bikes"' }, false],
    ['listAuthorizationServers', SERVER, { q: 'cars' }, true],
    ['listIdentityProviders', { id: '0oa2', name: 'Corp', type: 'SAML2' }, { type: 'OIDC' }, false],
    [
      'listIdentityProviders',
      { id: '0oa2', name: 'Corp', type: 'SAML2' },
      { q: 'corp', type: 'SAML2' },
      true,
    ],
    ['listOrigins', ORIGIN, { filter: 'type eq "REDIRECT"' }, true],
    ['listOrigins', ORIGIN, { filter: '(id eq "tos1" or id eq "tos2")' }, true],
    ['listOrigins', ORIGIN, { q: 'https://shop' }, true],
    ['listNetworkZones', ZONE, { filter: 'usage eq "BLOCKLIST" or system eq true' }, true],
    [
      'listPolicies',
      { id: '00p1', type: 'PASSWORD', status: 'ACTIVE' },
      { type: 'MFA_ENROLL' },
      false,
    ],
    [
      'listPolicies',
      { id: '00p1', type: 'PASSWORD', status: 'ACTIVE' },
      { type: 'PASSWORD', status: 'ACTIVE' },
      true,
    ],
    [
      'listSmsTemplates',
      { id: 'cst1', type: 'SMS_VERIFY_CODE' },
      { templateType: 'SMS_VERIFY_CODE' },
      true,
    ],
    ['listUserGrants', { id: 'oag1', scopeId: 'scp1' }, { scopeId: 'scp2' }, false],
    [
      'getLogs',
      EVENT,
      {
        filter:
          'eventType eq "user.session.start" and debugContext.debugData.requestUri ew "authn"',
      },
      true,
    ],
    ['getLogs', EVENT, { filter: 'target.id eq "0oa1" and actor.alternateId co "mila"' }, true],
    ['getLogs', EVENT, { q: 'okafor mila@example.com' }, true],
    ['getLogs', EVENT, { q: 'okaf' }, false],
  ])('%s, %o, by %j: %s', (id, item, params, want) => {
    expect(found(id, item, params)).toBe(want);
  });
});

describe('refuses', () => {
  it.each<[Id, JsonObject, string]>([
    ['listUsers', { filter: 'profile.department eq "x"' }, 'unsupported_attribute'],
    ['listUsers', { filter: 'profile.login sw "x"' }, 'unsupported_operator'],
    ['listUsers', { filter: 'not (status eq "ACTIVE")' }, 'unsupported_operator'],
    ['listUsers', { search: 'status ne "ACTIVE"' }, 'unsupported_operator'],
    ['listUsers', { search: 'profile.department co "x"' }, 'unsupported_operator'],
    ['listUsers', { search: 'credentials.provider.type pr' }, 'unsupported_attribute'],
    ['listUsers', { search: 'id pr', filter: 'status eq "ACTIVE"' }, 'not_combinable'],
    ['listUsers', { search: 'status eq ACTIVE' }, 'invalid_search'],
    ['listGroups', { filter: 'profile.name eq "foo"' }, 'unsupported_attribute'],
    ['listGroups', { search: 'objectClass eq "okta:user_group"' }, 'unsupported_attribute'],
    ['listApplications', { filter: 'user.id eq hardcoded' }, 'invalid_filter'],
    ['listApplications', { filter: 'status ne "ACTIVE"' }, 'unsupported_operator'],
    ['listApplications', { filter: 'label eq "x"' }, 'unsupported_attribute'],
    ['listNetworkZones', { filter: 'name eq "x"' }, 'unsupported_attribute'],
    ['getLogs', { filter: 'published gt "2026-01-01T00:00:00Z"' }, 'unsupported_attribute'],
    ['getLogs', { filter: 'eventType' }, 'invalid_filter'],
  ])('%s: %j, with %s', (id, params, code) => {
    expect(() => found(id, {}, params)).toThrow(expect.objectContaining({ code, status: 400 }));
  });
});
