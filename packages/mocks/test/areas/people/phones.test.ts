import { expect, it } from 'vitest';
import { org } from '../../support/client.js';

it.each([
  ['+1 (613) 456-1234', '+16134561234'],
  // Copied from a page, with a mark of text direction that nobody sees.
  ['613 456 12345\u202C', '61345612345'],
])(
  'a phone number is stored without what only helps to read it: %j',
  async (phoneNumber, stored) => {
    const { okta } = org();
    const login = 'ada@example.com';
    const profile = { login, email: login, firstName: 'Ada', lastName: 'L' };
    const user = await okta.user.createUser({ body: { profile } });
    const body = { factorType: 'sms' as const, profile: { phoneNumber } };
    const made = await okta.userFactor.enrollFactor({ userId: user.id, body });
    expect(made).toMatchObject({ profile: { phoneNumber: stored } });
  },
);
