import type { UserFactorInput } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { totp } from '../../../src/areas/people/factors/totp.js';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

const PHONE = { phoneNumber: '+1-613-456-1234' };

async function enrolled(factor: UserFactorInput, query: { activate?: boolean } = {}) {
  const { mock, okta } = org();
  const user = await okta.user.createUser({
    body: {
      profile: {
        login: 'ada@example.com',
        email: 'ada@example.com',
        firstName: 'Ada',
        lastName: 'Diaz',
      },
    },
  });
  const userId = user.id;
  const made = await okta.userFactor.enrollFactor({ userId, ...query, body: factor });
  const at = { userId, factorId: made.id };
  const activate = (passCode: string) =>
    okta.userFactor.activateFactor({ ...at, body: { passCode } });
  const verify = (body: { passCode?: string; answer?: string } = {}) =>
    okta.userFactor.verifyFactor({ ...at, body });
  return { mock, okta, userId, made, at, activate, verify };
}

describe('a TOTP factor', () => {
  const TOTP: UserFactorInput = { factorType: 'token:software:totp', provider: 'OKTA' };

  it('shows its secret once, whose codes activate and verify it', async () => {
    const { mock, okta, made, at, activate, verify } = await enrolled(TOTP);
    const { activation } = made['_embedded'] as Record<string, Record<string, unknown>>;
    expect(activation).toMatchObject({ timeStep: 30, encoding: 'base32', keyLength: 6 });
    expect(JSON.stringify(await okta.userFactor.getFactor(at))).not.toContain(
      String(activation?.['sharedSecret']),
    );
    const code = (): Promise<string> =>
      totp(String(activation?.['sharedSecret']), Math.floor(mock.clock.now() / 30_000));
    expect(await activate(await code())).toMatchObject({ status: 'ACTIVE' });
    mock.clock.advance(30_000);
    expect(await mock.factors.passCode(at.userId, at.factorId)).toBe(await code());
    expect(await verify({ passCode: await code() })).toEqual({ factorResult: 'SUCCESS' });
  });

  it.each([
    ['a wrong code', 0, '000000', "Your passcode doesn't match our records. Please try again."],
    ['a code of the step before', 30_000, undefined, 'done'],
    [
      'a code of two steps before',
      60_000,
      undefined,
      "Your passcode doesn't match our records. Please try again.",
    ],
  ])('%s: after %d ms %s', async (_, ms, typed, want) => {
    const { mock, at, activate } = await enrolled(TOTP);
    const code = typed ?? (await mock.factors.passCode(at.userId, at.factorId));
    mock.clock.advance(ms);
    const found = await activate(code).then(
      () => 'done',
      (error: { errorCauses?: { errorSummary: string }[] }) => error.errorCauses?.[0]?.errorSummary,
    );
    expect(found).toBe(want);
  });

  it('takes a code once', async () => {
    const { mock, at, activate, verify } = await enrolled(TOTP);
    await activate(await mock.factors.passCode(at.userId, at.factorId));
    const passCode = await mock.factors.passCode(at.userId, at.factorId);
    expect(await outcome(verify({ passCode }))).toBe('403 E0000082');
  });
});

describe('a factor whose code is sent', () => {
  it.each(['sms', 'call'] as const)('%s: the code that was sent, once', async (factorType) => {
    const { mock, at, made, activate, verify } = await enrolled({ factorType, profile: PHONE });
    expect(made).toMatchObject({ profile: { phoneNumber: '+16134561234' } });
    expect(await outcome(activate('no'))).toBe('403 E0000068');
    const passCode = await mock.factors.passCode(at.userId, at.factorId);
    expect(await activate(passCode)).toMatchObject({ status: 'ACTIVE' });
    expect(await outcome(verify({ passCode }))).toBe('403 E0000068');
    mock.clock.advance(30_000);
    expect(await verify()).toEqual({ factorResult: 'CHALLENGE' });
    const next = await mock.factors.passCode(at.userId, at.factorId);
    expect(await verify({ passCode: next })).toEqual({ factorResult: 'SUCCESS' });
  });

  it.each([
    ['sms', 29_999, '429 E0000109'],
    ['sms', 30_000, 'done'],
    ['call', 29_999, '429 E0000133'],
    ['email', 4_999, '429 E0000118'],
    ['email', 5_000, 'done'],
  ] as const)('%s: another code after %d ms: %s', async (factorType, ms, want) => {
    const profile = factorType === 'email' ? { email: 'ada@example.com' } : PHONE;
    const { mock, at, activate, verify } = await enrolled({ factorType, profile });
    await activate(await mock.factors.passCode(at.userId, at.factorId));
    mock.clock.advance(ms);
    expect(await outcome(verify())).toBe(want);
  });

  it('takes no code after five minutes', async () => {
    const { mock, at, activate } = await enrolled({ factorType: 'sms', profile: PHONE });
    const passCode = await mock.factors.passCode(at.userId, at.factorId);
    mock.clock.advance(300_001);
    expect(await outcome(activate(passCode))).toBe('403 E0000068');
    await expect(mock.factors.passCode(at.userId, at.factorId)).rejects.toThrow(/no code was sent/);
  });

  it('is active at once where `activate` says so', async () => {
    const { made } = await enrolled({ factorType: 'sms', profile: PHONE }, { activate: true });
    expect(made.status).toBe('ACTIVE');
  });

  it.each([
    ['the same phone', PHONE, {}, 'A factor of this type is already set up.'],
    [
      'another phone',
      { phoneNumber: '+16134560000' },
      {},
      'There is an existing verified phone number.',
    ],
    [
      'another phone that is to replace it',
      { phoneNumber: '+16134560000' },
      { updatePhone: true },
      'done',
    ],
    ['what is no phone', { phoneNumber: 'home' }, {}, undefined],
  ])('%s after one that is active', async (_, profile, query, want) => {
    const { okta, userId } = await enrolled(
      { factorType: 'sms', profile: PHONE },
      { activate: true },
    );
    const body: UserFactorInput = { factorType: 'sms', profile };
    const again = okta.userFactor.enrollFactor({ userId, ...query, body });
    const found = await again.then(
      () => 'done',
      (error: { errorCauses?: { errorSummary: string }[] }) => error.errorCauses?.[0]?.errorSummary,
    );
    expect(found).toBe(want);
  });
});

describe('a question', () => {
  it.each([
    ['meatball', 'done'],
    ['MeatBall', 'done'],
    ['banana', '403 E0000068'],
    [undefined, '403 E0000068'],
  ])('answered with %s: %s', async (answer, want) => {
    const { made, verify } = await enrolled({
      factorType: 'question',
      profile: { question: 'disliked_food', answer: 'meatball' },
    });
    expect(JSON.stringify(made)).not.toContain('meatball');
    expect(await outcome(verify(answer === undefined ? {} : { answer }))).toBe(want);
  });
});

it('is not verified before it is activated', async () => {
  const { mock, at, verify } = await enrolled({ factorType: 'sms', profile: PHONE });
  const passCode = await mock.factors.passCode(at.userId, at.factorId);
  expect(await outcome(verify({ passCode }))).toBe('403 E0000006');
});

describe('a push', () => {
  it.each([
    ['approved', 'SUCCESS'],
    ['rejected', 'REJECTED'],
    ['not answered', 'TIMEOUT'],
  ])('%s: %s', async (what, want) => {
    const { mock, okta, at, verify } = await enrolled({ factorType: 'push', provider: 'OKTA' });
    mock.factors.approve(at.userId, at.factorId);
    expect(await okta.userFactor.getFactor(at)).toMatchObject({ status: 'ACTIVE' });
    const started = await verify();
    const { poll } = started['_links'] as { poll: { href: string } };
    const transactionId = poll.href.slice(poll.href.lastIndexOf('/') + 1);
    const result = async (): Promise<unknown> =>
      (await okta.userFactor.getFactorTransactionStatus({ ...at, transactionId })).factorResult;
    expect(await result()).toBe('WAITING');
    if (what === 'approved') mock.factors.approve(at.userId, at.factorId);
    if (what === 'rejected') mock.factors.reject(at.userId, at.factorId);
    if (what === 'not answered') mock.clock.advance(300_000);
    expect(await result()).toBe(want);
  });

  it('says what to do where none waits', async () => {
    const { mock, at } = await enrolled({ factorType: 'push', provider: 'OKTA' });
    expect(() => mock.factors.reject(at.userId, at.factorId)).toThrow(/verify the factor first/);
  });
});

it('reset_factors leaves no factor and no secret', async () => {
  const { mock, okta, userId } = await enrolled(
    { factorType: 'sms', profile: PHONE },
    { activate: true },
  );
  await okta.user.resetFactors({ userId });
  expect((await okta.userFactor.listFactors({ userId })).items).toEqual([]);
  expect(JSON.stringify(mock.snapshot())).not.toMatch(/factors[^"]*#secrets/);
});
