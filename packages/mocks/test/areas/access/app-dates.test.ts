import { describe, expect, it } from 'vitest';
import type { MockOktaOptions } from '../../../src/index.js';
import type { JsonObject } from '../../../src/runtime/json.js';
import { at, orgToAsk } from '../../support/requests.js';
import { wholeApp } from '../../support/whole-app.js';

const saml = (signOn: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  wholeApp({ signOnMode: 'SAML_2_0', settings: { signOn }, ...more });
const named = (name: string): JsonObject => wholeApp({ name });

const none = undefined;

/** What an application has by date and by kind of org. */
const dated: readonly (readonly [
  sent: JsonObject,
  options: MockOktaOptions,
  path: string,
  want: unknown,
])[] = [
  [saml(), { asOf: '2025-05-31' }, 'universalLogout', none],
  [saml(), { asOf: '2025-06-01' }, 'universalLogout', null],
  [saml(), { asOf: '2025-12-01' }, 'universalLogout.supportType', 'FULL'],
  [named('office365'), { asOf: '2026-03-01' }, 'universalLogout.supportType', 'PARTIAL'],
  [named('bookmark'), { asOf: '2026-03-01' }, 'universalLogout', null],
  [named('oidc_client'), { asOf: '2025-10-31' }, 'settings.oauthClient.participate_slo', none],
  [named('oidc_client'), { asOf: '2025-11-01' }, 'settings.oauthClient.participate_slo', false],
  [
    saml({ defaultRelayState: '' }),
    { asOf: '2025-02-28' },
    'settings.signOn.defaultRelayState',
    null,
  ],
  [
    saml({ defaultRelayState: '' }),
    { asOf: '2026-04-30' },
    'settings.signOn.defaultRelayState',
    '',
  ],
  [
    saml({ defaultRelayState: '' }),
    { asOf: '2026-05-01' },
    'settings.signOn.defaultRelayState',
    null,
  ],
  [
    saml({ defaultRelayState: '' }, { name: 'pagerduty' }),
    { asOf: '2025-03-01' },
    'settings.signOn.defaultRelayState',
    null,
  ],
  [saml(), { engine: 'identity' }, '_links.policies.hints.allow', ['PUT']],
  [saml(), { engine: 'classic' }, '_links.policies', none],
  [saml(), { engine: 'classic' }, 'universalLogout', none],
  [saml(), { engine: 'classic' }, '_links.accessPolicy', none],
  [saml(), { engine: 'classic' }, '_links.profileEnrollment', none],
];

describe('a new application', () => {
  it.each(dated)('of %j, in an org %j, has as %s: %j', async (sent, options, path, want) => {
    const { send } = orgToAsk(options);
    expect(at((await send('POST', '/api/v1/apps', sent)).body, path)).toEqual(want);
  });
});
