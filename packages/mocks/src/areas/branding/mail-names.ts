import type { World } from '../../runtime/world/types.js';

/** Names of the mails that every brand has. */
const NAMES = [
  'AccountLockout',
  'ADForgotPassword',
  'ADForgotPasswordDenied',
  'ADSelfServiceUnlock',
  'ADUserActivation',
  'AuthenticatorEnrolled',
  'AuthenticatorReset',
  'ChangeEmailConfirmation',
  'EmailChallenge',
  'EmailChangeConfirmation',
  'EmailFactorVerification',
  'ForgotPassword',
  'ForgotPasswordDenied',
  'LDAPForgotPassword',
  'LDAPForgotPasswordDenied',
  'LDAPSelfServiceUnlock',
  'LDAPUserActivation',
  'NewSignOnNotification',
  'OktaVerifyActivation',
  'PasswordChanged',
  'PasswordResetByAdmin',
  'PendingEmailChange',
  'SelfServiceUnlock',
  'SelfServiceUnlockOnUnlockedAccount',
  'UserActivation',
];

/** Adds the mails that each brand has. */
export function addMails(brand: string, { store }: World): void {
  const templates = store.collection(`/api/v1/brands/${brand}/templates/email`);
  for (const name of NAMES) templates.set(name, { name });
}
