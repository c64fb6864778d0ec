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
    async (route, rules) => {
      const operation = matcher.operations.find(
        ({ method, path }) => route === `${method} ${path}`,
      );
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
      const known = table[`${method} ${path}`] ?? {};
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

type Path = keyof typeof queries extends `GET ${infer P}` ? P : never;
function found(path: Path, item: JsonObject, params: JsonObject): boolean {
  return select([item], params, table[`GET ${path}`] ?? {}).length === 1;
}

describe('finds', () => {
  it.each<[Path, JsonObject, JsonObject, boolean]>([
    ['/api/v1/users', USER, { q: 'mil' }, true],
    ['/api/v1/users', USER, { q: 'OKA' }, true],
    ['/api/v1/users', USER, { q: 'example' }, false],
    ['/api/v1/users', USER, { filter: 'status eq "ACTIVE" or status eq "STAGED"' }, true],
    ['/api/v1/users', USER, { filter: 'profile.login eq "MILA@example.com"' }, false],
    ['/api/v1/users', USER, { filter: 'lastUpdated gt "2026-01-01T00:00:00.000Z"' }, true],
    ['/api/v1/users', USER, { search: 'profile.login eq "MILA@example.com"' }, true],
    ['/api/v1/users', USER, { search: 'profile.badge eq 7 and type.id eq "oty1"' }, true],
    ['/api/v1/users', USER, { search: 'status lt "STAGED" or status gt "STAGED"' }, true],
    ['/api/v1/users', USER, { search: 'profile.email co "example"' }, true],
    ['/api/v1/users', { ...USER, status: 'DEPROVISIONED' }, {}, false],
    ['/api/v1/users', { ...USER, status: 'DEPROVISIONED' }, { q: 'mila' }, false],
    ['/api/v1/users', { ...USER, status: 'DEPROVISIONED' }, { search: 'id pr' }, true],
    ['/api/v1/users', { ...USER, status: 'DEPROVISIONED' }, { filter: 'id eq "00u1"' }, true],
    ['/api/v1/groups', GROUP, { q: 'west' }, true],
    ['/api/v1/groups', GROUP, { q: 'coast' }, false],
    ['/api/v1/groups', GROUP, { q: 'west', filter: 'type eq "APP_GROUP"' }, false],
    [
      '/api/v1/groups',
      GROUP,
      { filter: 'type eq "OKTA_GROUP" and lastMembershipUpdated lt "2026-11-11T00:00:00.000Z"' },
      true,
    ],
    ['/api/v1/groups', GROUP, { filter: 'objectClass eq "okta:user_group"' }, true],
    ['/api/v1/groups', GROUP, { search: 'profile.name co "coast"' }, true],
    ['/api/v1/groups/rules', { id: '0pr1', name: 'Sales people' }, { search: 'people' }, true],
    ['/api/v1/apps', APP, { filter: 'user.id eq "00u1"' }, true],
    ['/api/v1/apps', APP, { filter: 'credentials.signing.kid eq "k2"' }, false],
    ['/api/v1/apps', APP, { q: 'pay' }, true],
    ['/api/v1/apps', APP, { q: 'oidc' }, true],
    [
      '/api/v1/apps/{appId}/users',
      { id: '00u1', profile: { email: 'sam@example.com' } },
      { q: 'SAM' },
      true,
    ],
    ['/api/v1/apps/{appId}/groups', { id: '00g1', group: GROUP }, { q: 'West' }, true],
    ['/api/v1/authorizationServers/{authServerId}/scopes', SCOPE, { q: 'read' }, true],
    [
      '/api/v1/authorizationServers/{authServerId}/scopes',
      SCOPE,
      { filter: 'name sw "bikes"' },
      false,
    ],
    ['/api/v1/authorizationServers', SERVER, { q: 'cars' }, true],
    ['/api/v1/idps', { id: '0oa2', name: 'Corp', type: 'SAML2' }, { type: 'OIDC' }, false],
    [
      '/api/v1/idps',
      { id: '0oa2', name: 'Corp', type: 'SAML2' },
      { q: 'corp', type: 'SAML2' },
      true,
    ],
    ['/api/v1/trustedOrigins', ORIGIN, { filter: 'type eq "REDIRECT"' }, true],
    ['/api/v1/trustedOrigins', ORIGIN, { filter: '(id eq "tos1" or id eq "tos2")' }, true],
    ['/api/v1/trustedOrigins', ORIGIN, { q: 'https://shop' }, true],
    ['/api/v1/zones', ZONE, { filter: 'usage eq "BLOCKLIST" or system eq true' }, true],
    [
      '/api/v1/policies',
      { id: '00p1', type: 'PASSWORD', status: 'ACTIVE' },
      { type: 'MFA_ENROLL' },
      false,
    ],
    [
      '/api/v1/policies',
      { id: '00p1', type: 'PASSWORD', status: 'ACTIVE' },
      { type: 'PASSWORD', status: 'ACTIVE' },
      true,
    ],
    [
      '/api/v1/templates/sms',
      { id: 'cst1', type: 'SMS_VERIFY_CODE' },
      { templateType: 'SMS_VERIFY_CODE' },
      true,
    ],
    ['/api/v1/users/{userId}/grants', { id: 'oag1', scopeId: 'scp1' }, { scopeId: 'scp2' }, false],
    [
      '/api/v1/logs',
      EVENT,
      {
        filter:
          'eventType eq "user.session.start" and debugContext.debugData.requestUri ew "authn"',
      },
      true,
    ],
    [
      '/api/v1/logs',
      EVENT,
      { filter: 'target.id eq "0oa1" and actor.alternateId co "mila"' },
      true,
    ],
    ['/api/v1/logs', EVENT, { q: 'okafor mila@example.com' }, true],
    ['/api/v1/logs', EVENT, { q: 'okaf' }, false],
  ])('%s, %o, by %j: %s', (path, item, params, want) => {
    expect(found(path, item, params)).toBe(want);
  });
});

describe('refuses', () => {
  it.each<[Path, JsonObject, string]>([
    ['/api/v1/users', { filter: 'profile.department eq "x"' }, 'unsupported_attribute'],
    ['/api/v1/users', { filter: 'profile.login sw "x"' }, 'unsupported_operator'],
    ['/api/v1/users', { filter: 'not (status eq "ACTIVE")' }, 'unsupported_operator'],
    ['/api/v1/users', { search: 'status ne "ACTIVE"' }, 'unsupported_operator'],
    ['/api/v1/users', { search: 'profile.department co "x"' }, 'unsupported_operator'],
    ['/api/v1/users', { search: 'credentials.provider.type pr' }, 'unsupported_attribute'],
    ['/api/v1/users', { search: 'id pr', filter: 'status eq "ACTIVE"' }, 'not_combinable'],
    ['/api/v1/users', { search: 'status eq ACTIVE' }, 'invalid_search'],
    ['/api/v1/groups', { filter: 'profile.name eq "foo"' }, 'unsupported_attribute'],
    ['/api/v1/groups', { search: 'objectClass eq "okta:user_group"' }, 'unsupported_attribute'],
    ['/api/v1/apps', { filter: 'user.id eq hardcoded' }, 'invalid_filter'],
    ['/api/v1/apps', { filter: 'status ne "ACTIVE"' }, 'unsupported_operator'],
    ['/api/v1/apps', { filter: 'label eq "x"' }, 'unsupported_attribute'],
    ['/api/v1/zones', { filter: 'name eq "x"' }, 'unsupported_attribute'],
    ['/api/v1/logs', { filter: 'published gt "2026-01-01T00:00:00Z"' }, 'unsupported_attribute'],
    ['/api/v1/logs', { filter: 'eventType' }, 'invalid_filter'],
  ])('%s: %j, with %s', (path, params, code) => {
    expect(() => found(path, {}, params)).toThrow(expect.objectContaining({ code, status: 400 }));
  });
});
