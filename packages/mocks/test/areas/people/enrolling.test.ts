import { expect, it } from 'vitest';
import { org } from '../../support/client.js';

async function enrolling() {
  const { okta } = org();
  const login = 'ada@example.com';
  const profile = { login, email: login, firstName: 'Ada', lastName: 'L' };
  const { id: userId } = await okta.user.createUser({ body: { profile } });
  return { userId, ...okta.userFactor };
}

it.each([
  ['+1 (613) 456-1234', '+16134561234'],
  // Copied from a page, with a mark of text direction that nobody sees.
  ['613 456 12345\u202C', '61345612345'],
])(
  'a phone number is stored without what only helps to read it: %j',
  async (phoneNumber, stored) => {
    const { userId, enrollFactor } = await enrolling();
    const body = { factorType: 'sms' as const, profile: { phoneNumber } };
    const made = await enrollFactor({ userId, body });
    expect(made).toMatchObject({ profile: { phoneNumber: stored } });
  },
);

it('factors are listed by type, whatever their status', async () => {
  const { userId, enrollFactor, listFactors } = await enrolling();
  const phone = { phoneNumber: '+16134561234' };
  const question = { question: 'disliked_food', answer: 'pizza' };
  await enrollFactor({ userId, body: { factorType: 'call', profile: phone } });
  await enrollFactor({ userId, body: { factorType: 'sms', profile: phone } });
  await enrollFactor({ userId, body: { factorType: 'token:software:totp' } });
  await enrollFactor({ userId, body: { factorType: 'question', profile: question } });
  const { items } = await listFactors({ userId });
  expect(items.map(({ factorType }) => factorType)).toEqual([
    'question',
    'token:software:totp',
    'sms',
    'call',
  ]);
});
