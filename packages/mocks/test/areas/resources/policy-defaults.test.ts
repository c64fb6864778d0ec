import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { embeddedIn, linksOf } from '../access/shown.js';

type Engine = 'identity' | 'classic';

const policiesOf = async (type: string, asOf: string, engine: Engine = 'identity') => {
  const { okta } = org({ asOf, engine });
  const { items } = await okta.policy.listPolicies({ type });
  return { okta, items };
};

const settingsOf = async (type: string, settings: unknown, asOf: string, engine: Engine) => {
  const { okta } = org({ asOf, engine });
  const policy = { type, name: 'Mine', ...(settings !== undefined && { settings }) };
  const made = await okta.policy.createPolicy({ policy: policy as never });
  return Reflect.get(made, 'settings') as unknown;
};

describe('a new org', () => {
  it.each<[string, string, Engine, readonly string[]]>([
    ['ACCESS_POLICY', '2025-01-01', 'identity', ['Any two factors']],
    [
      'ACCESS_POLICY',
      '2025-03-13',
      'identity',
      ['Any two factors', 'Okta Account Management Policy'],
    ],
    ['ACCESS_POLICY', '2026-01-01', 'classic', []],
    ['PROFILE_ENROLLMENT', '2026-01-01', 'classic', []],
    ['IDP_DISCOVERY', '2026-01-01', 'classic', ['Idp Discovery Policy']],
    ['ENTITY_RISK', '2026-01-01', 'identity', ['Entity Risk Policy']],
    ['POST_AUTH_SESSION', '2025-01-01', 'identity', []],
    ['POST_AUTH_SESSION', '2026-03-23', 'identity', ['Post Auth Policy']],
    ['POST_AUTH_SESSION', '2026-03-23', 'classic', []],
  ])('has of type %s as of %s on engine %s the policies %j', async (type, asOf, engine, want) => {
    const { items } = await policiesOf(type, asOf, engine);
    expect(items.map(({ name }) => name)).toEqual(want);
  });

  it.each([
    ['2025-01-01', [undefined]],
    ['2025-03-13', ['APP', 'END_USER_ACCOUNT_MANAGEMENT']],
  ])('as of %s lists access policies with the resource types %j', async (asOf, want) => {
    const { okta, items } = await policiesOf('ACCESS_POLICY', asOf);
    expect(items.map((item) => embeddedIn(item)['resourceType'])).toEqual(want);
    const one = await okta.policy.getPolicy({ policyId: items[0]?.id ?? '' });
    expect(one).not.toHaveProperty('_embedded');
  });

  it('keeps the policy for the management of accounts', async () => {
    const { items } = await policiesOf('ACCESS_POLICY', '2026-01-01');
    expect(items[1]?.system).toBe(false);
    expect(Object.keys(linksOf(items[1] ?? {}))).toEqual(['self', 'rules']);
  });
});

describe('settings', () => {
  it.each([
    ['2025-01-01', undefined],
    ['2026-04-21', { expireAfterDays: 0, logoutEnabled: true, delegatedWorkflowId: null }],
    ['2026-06-07', { expireAfterDays: null, logoutEnabled: false, delegatedWorkflowId: null }],
  ])('of passwords as of %s have for stolen ones %j', async (asOf, want) => {
    const sent = { password: { complexity: { minLength: 12 } } };
    const settings = await settingsOf('PASSWORD', sent, asOf, 'identity');
    expect(settings).toMatchObject({
      password: { complexity: { minLength: 12, excludeAttributes: [] }, age: { maxAgeDays: 0 } },
      recovery: { factors: { okta_sms: { status: 'INACTIVE' } } },
      delegation: { options: { skipUnlock: false } },
    });
    const { password } = settings as { password: object };
    expect(Reflect.get(password, 'breachedProtection')).toEqual(want);
  });

  const enroll = (self: string) => ({ enroll: { self } });
  const consent = { consent: { type: 'NONE' } };
  it.each<[Engine, unknown, unknown]>([
    [
      'classic',
      { factors: { okta_otp: enroll('OPTIONAL') } },
      { factors: { okta_otp: { ...enroll('OPTIONAL'), ...consent } } },
    ],
    [
      'identity',
      { factors: { okta_otp: enroll('OPTIONAL') } },
      { type: 'FACTORS', factors: { okta_otp: { ...enroll('OPTIONAL'), ...consent } } },
    ],
    [
      'identity',
      { type: 'AUTHENTICATORS', authenticators: [{ key: 'okta_verify', ...enroll('REQUIRED') }] },
      {
        type: 'AUTHENTICATORS',
        authenticators: [
          { key: 'okta_verify', ...enroll('REQUIRED') },
          { key: 'okta_password', ...enroll('NOT_ALLOWED') },
          { key: 'okta_email', ...enroll('NOT_ALLOWED') },
          { key: 'security_question', ...enroll('NOT_ALLOWED') },
        ],
      },
    ],
  ])('of enrollment on engine %s with %j are %j', async (engine, sent, want) => {
    expect(await settingsOf('MFA_ENROLL', sent, '2026-01-01', engine)).toEqual(want);
  });
});

describe('a replaced policy', () => {
  it('keeps its status and has the defaults of a new one', async () => {
    const { okta } = org();
    const api = okta.policy;
    const password = { lockout: { maxAttempts: 3 } };
    const policy = { type: 'PASSWORD', name: 'A', settings: { password } };
    const { id: policyId = '' } = await api.createPolicy({ policy: policy as never });
    const changed = { type: 'PASSWORD', name: 'B', status: 'INACTIVE' };
    await api.updatePolicy({ policyId, policy: changed as never });
    expect(await api.getPolicy({ policyId })).toMatchObject({
      name: 'B',
      status: 'ACTIVE',
      settings: { password: { lockout: { maxAttempts: 10 } } },
    });
  });

  it('of applications is the first, as all of them are', async () => {
    const { okta } = org();
    const policy = { type: 'ACCESS_POLICY', name: 'A' };
    const made = await okta.policy.createPolicy({ policy: policy as never });
    expect(made.priority).toBe(1);
  });
});
