// A user gets a phone as a second factor, and confirms it with the code that was sent there.
import type { OktaClient } from '@oktaforge/sdk';

/** @param askUser What the user types: the code that was sent to the phone. */
export async function enrolFactor(
  okta: OktaClient,
  userId: string,
  askUser: (factorId: string) => Promise<string>,
): Promise<string[]> {
  const enrolled = await okta.userFactor.enrollFactor({
    userId,
    body: {
      factorType: 'sms',
      provider: 'OKTA',
      profile: { phoneNumber: '+4915123456789' },
    },
  });
  const active = await okta.userFactor.activateFactor({
    userId,
    factorId: enrolled.id,
    body: { passCode: await askUser(enrolled.id) },
  });
  const supported = await okta.userFactor.listSupportedFactors({ userId });
  const sms = supported.items.find(({ factorType }) => factorType === 'sms');
  return [enrolled.status, active.status, sms?.status ?? 'not supported'];
}
