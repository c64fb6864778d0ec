import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';

const profile = {
  firstName: 'Ada',
  lastName: 'Diaz',
  email: 'ada@example.com',
  login: 'ada@example.com',
};
const credentials = {
  password: { value: 'Old1234!' },
  recovery_question: { question: 'Drink?', answer: 'Tea' },
};

async function withUser() {
  const { okta, mock } = org();
  const { id: userId } = await okta.user.createUser({ body: { profile, credentials } });
  return { okta, mock, userId };
}

const change = (oldPassword: string, newPassword: string) => ({
  changePasswordRequest: {
    oldPassword: { value: oldPassword },
    newPassword: { value: newPassword },
  },
});

describe('secrets', () => {
  it('are never shown', async () => {
    const { mock, userId } = await withUser();
    for (const path of [`/api/v1/users/${userId}`, '/api/v1/users', '/api/v1/logs']) {
      const text = await (await mock.fetch(path)).text();
      expect(text).not.toContain('Old1234!');
      expect(text).not.toMatch(/tea/i);
    }
  });

  it('a password is changed by who knows the old one', async () => {
    const { okta, userId } = await withUser();
    await expect(
      okta.user.changePassword({ userId, ...change('wrong', 'New1234!') }),
    ).rejects.toThrow(/E0000014/);
    await okta.user.changePassword({ userId, ...change('Old1234!', 'New1234!') });
    await expect(okta.user.changePassword({ userId, ...change('Old1234!', 'x') })).rejects.toThrow(
      /E0000014/,
    );
  });

  it('a forgotten one is set by who knows the answer, in any case', async () => {
    const { okta, userId } = await withUser();
    const forgot = (answer: string) =>
      okta.user.forgotPasswordSetNewPassword({
        userId,
        user: { password: { value: 'New1234!' }, recovery_question: { answer } },
      });
    await expect(forgot('coffee')).rejects.toThrow(/E0000087/);
    await forgot(' TEA ');
    await okta.user.changePassword({ userId, ...change('New1234!', 'Newer123!') });
  });

  it('a temporary one takes the place of the old', async () => {
    const { okta, userId } = await withUser();
    const { tempPassword } = await okta.user.expirePasswordAndGetTemporaryPassword({ userId });
    expect((await okta.user.getUser({ userId })).status).toBe('PASSWORD_EXPIRED');
    await okta.user.changePassword({ userId, ...change(tempPassword ?? '', 'New1234!') });
    expect((await okta.user.getUser({ userId })).status).toBe('ACTIVE');
  });
});
