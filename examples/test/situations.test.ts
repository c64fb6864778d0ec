import { createMockOkta, type MockOkta } from '@oktaforge/mocks';
import { userFixture } from '@oktaforge/mocks/fixtures';
import { createOktaClient, type OktaClient } from '@oktaforge/sdk';
import { validateRequests } from '@oktaforge/validators/hooks';
import * as requests from '@oktaforge/validators/requests';
import { describe, expect, it } from 'vitest';
import { accessPolicy } from '../src/situations/access-policy.js';
import { appUser } from '../src/situations/app-user.js';
import { authorizationServer } from '../src/situations/authorization-server.js';
import { brandTheme } from '../src/situations/brand-theme.js';
import { catalogueApp } from '../src/situations/catalogue-app.js';
import { customSchema } from '../src/situations/custom-schema.js';
import { enrolFactor } from '../src/situations/enrol-factor.js';
import { groupRule } from '../src/situations/group-rule.js';
import { idpDiscovery } from '../src/situations/idp-discovery.js';
import { networkZone } from '../src/situations/network-zone.js';
import { offboard } from '../src/situations/offboard.js';
import { oidcApp } from '../src/situations/oidc-app.js';
import { onboard } from '../src/situations/onboard.js';
import { partialUpdate } from '../src/situations/partial-update.js';

interface Situation {
  readonly run: (okta: OktaClient, mock: MockOkta) => Promise<unknown>;
  readonly want: unknown;
}

/** Programs from the situations of users. What they send has to be what the validators and a strict mock take. */
const situations: Readonly<Record<string, Situation>> = {
  'a group rule with exclusions': {
    run: (okta) => groupRule(okta, ['ada', 'machine']),
    want: ['Engineers by department', 'ACTIVE', 'bob@example.com'],
  },
  'a schema with an enum and an array': {
    run: customSchema,
    want: ['oslo', ['en', 'no']],
  },
  'a change of a part of a user': {
    run: (okta) => partialUpdate(okta, 'ada'),
    want: ['ada@example.com', 'Engineer', 'Research', undefined],
  },
  'the profile of a user of an app': {
    run: (okta) => appUser(okta, 'ada'),
    want: ['Timesheets', 'reader', 'editor', 'USER'],
  },
  'a phone as a second factor': {
    run: (okta, { factors }) =>
      enrolFactor(okta, 'ada', (factorId) => factors.passCode('ada', factorId)),
    want: ['PENDING_ACTIVATION', 'ACTIVE', 'ACTIVE'],
  },
  'a zone of autonomous systems': {
    run: networkZone,
    want: ['Anonymous networks', 'BLOCKLIST', ['23457', '64512']],
  },
  'two factors for an app': {
    run: (okta) => accessPolicy(okta, 'everyone'),
    want: ['Two factors', 'Accounting', 'ACTIVE', '2FA'],
  },
  'colours and a logo': {
    run: (okta) => brandTheme(okta, new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    want: ['#1662dd', 'BACKGROUND_SECONDARY_COLOR', 'string'],
  },
  'a new colleague': { run: onboard, want: ['PASSWORD_EXPIRED', 'Berlin', 'Design', 'Everyone'] },
  'a colleague who has left': {
    run: (okta) => offboard(okta, 'ada@example.com'),
    want: ['DEPROVISIONED', 'gone'],
  },
  'a client with a second secret': {
    run: (okta) => oidcApp(okta, 'everyone'),
    want: ['Reports', 'OPENID_CONNECT', 'ACTIVE', true, 'ACTIVE'],
  },
  'an application of the catalogue': {
    run: (okta) => catalogueApp(okta, 'everyone'),
    want: ['salesforce', 'Salesforce of the sales team', 'ACTIVE', 'SANDBOX', ['everyone']],
  },
  'the identity provider of a partner': {
    run: (okta) => idpDiscovery(okta, 'partner.example'),
    want: ['Partners', 'IDP_DISCOVERY', 'ACTIVE'],
  },
  'an authorization server with its rules': {
    run: authorizationServer,
    want: ['ACTIVE', 'orders.read', 'department', 'All clients', 'Services'],
  },
};

function org(): [OktaClient, MockOkta] {
  const mock = createMockOkta({ strict: true });
  for (const name of ['ada', 'bob', 'machine']) {
    const login = `${name}@example.com`;
    const profile = { login, email: login, firstName: name, lastName: 'Example' };
    const work = { department: 'Engineering', title: 'Engineer', nickName: name };
    const user = userFixture({ status: 'ACTIVE', profile: { ...profile, ...work } });
    mock.put(`/api/v1/users/${name}`, { ...user, id: name });
  }
  mock.put('/api/v1/groups/everyone', { id: 'everyone', profile: { name: 'Accounting' } });
  const okta = createOktaClient({
    orgUrl: mock.orgUrl,
    auth: { token: '00token' },
    fetch: mock.fetch,
    hooks: validateRequests(requests),
  });
  return [okta, mock];
}

describe('programs from the situations of users', () => {
  it.each(Object.entries(situations))('%s', async (_, { run, want }) => {
    expect(await run(...org())).toEqual(want);
  });
});
