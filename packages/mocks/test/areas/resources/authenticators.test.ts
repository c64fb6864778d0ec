import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

const METHODS = ['PIN', 'BIOMETRICS'];

async function idOf(okta: ReturnType<typeof org>['okta'], key: string): Promise<string> {
  const { items } = await okta.authenticator.listAuthenticators();
  return items.find((one) => one.key === key)?.id ?? '';
}

describe('the authenticators of a new org', () => {
  it.each([
    ['2023-08-15', {}],
    ['2025-03-13', { userVerificationMethods: METHODS }],
    ['2026-03-13', { userVerificationMethods: METHODS, enrollmentSecurityLevel: 'ANY' }],
  ])('as of %s have for Okta Verify the settings %j', async (asOf, late) => {
    const { okta } = org({ asOf });
    const { items } = await okta.authenticator.listAuthenticators();
    expect(items.find(({ key }) => key === 'okta_verify')?.settings).toEqual({
      compliance: { fips: 'OPTIONAL' },
      channelBinding: { style: 'NUMBER_CHALLENGE', required: 'NEVER' },
      userVerification: 'PREFERRED',
      appInstanceId: '',
      ...late,
    });
  });

  it.each([
    ['okta_password', '403 E0000148'],
    ['okta_verify', '403 E0000148'],
    ['security_question', 'done'],
  ])('are kept while a policy enrolls them: %s is answered %s', async (key, want) => {
    const { okta } = org();
    const authenticatorId = await idOf(okta, key);
    const call = okta.authenticator.deactivateAuthenticator({ authenticatorId });
    expect(await outcome(call)).toBe(want);
  });

  it('are listed by name, with those that are added', async () => {
    const { okta } = org();
    const authenticator = { key: 'google_otp', name: 'Google Authenticator' } as const;
    await okta.authenticator.createAuthenticator({ authenticator });
    const { items } = await okta.authenticator.listAuthenticators();
    expect(items.map(({ key }) => key)).toEqual([
      'okta_email',
      'google_otp',
      'okta_verify',
      'okta_password',
      'phone_number',
      'webauthn',
      'security_question',
    ]);
  });

  it('keep settings that a replacement does not name', async () => {
    const { okta } = org();
    const authenticatorId = await idOf(okta, 'okta_verify');
    const authenticator = {
      key: 'okta_verify',
      name: 'Okta Verify',
      settings: { userVerification: 'REQUIRED' },
    } as never;
    const { settings } = await okta.authenticator.updateAuthenticator({
      authenticatorId,
      authenticator,
    });
    expect(settings).toMatchObject({ userVerification: 'REQUIRED', appInstanceId: '' });
  });
});

describe('a new authenticator', () => {
  it.each([
    ['okta_email', {}, '400 E0000001'],
    ['custom_otp', { activate: true }, { type: 'security_key', status: 'ACTIVE' }],
    ['custom_otp', {}, { type: 'security_key', status: 'INACTIVE' }],
    ['google_otp', {}, { type: 'app', status: 'INACTIVE', settings: {} }],
  ])('of key %s with %j is answered %j', async (key, params, want) => {
    const { okta } = org();
    const authenticator = { key, name: 'Mine', settings: key === 'custom_otp' ? { a: 1 } : {} };
    const call = okta.authenticator.createAuthenticator({
      authenticator: authenticator as never,
      ...params,
    });
    if (typeof want === 'string') expect(await outcome(call)).toBe(want);
    else expect(await call).toMatchObject(want);
    if (key === 'custom_otp') expect(await call).not.toHaveProperty('settings');
  });
});
