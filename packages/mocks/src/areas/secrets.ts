/** Where a password is in what a client sends, of users, applications and their users. Okta stores it, and never shows it. */
export const PASSWORD: readonly string[] = ['value', 'hash', 'hook'].map(
  (name) => `credentials.password.${name}`,
);
