/** Which tokens a mock takes: see {@link MockOptions.tokens}. */
export type TokenRules = 'any' | 'issued';

/** Tokens that a test gives out. */
export interface TokenControl {
  /**
   * An access token of the org's authorization server, as a user's sign-in would give it.
   *
   * @param user The user, or its id.
   * @param options `expiresIn`: seconds by the mock's clock; default 3,600.
   * @throws {TypeError} for a user that the org does not have.
   */
  issueToken(
    user: string | { readonly id: string },
    options: { readonly scopes: readonly string[]; readonly expiresIn?: number },
  ): string;
  /** An API token of a user, for `Authorization: SSWS`. @throws {TypeError} for a user that the org does not have. */
  issueApiToken(user: string | { readonly id: string }): string;
  /** Makes a token worthless. */
  revokeToken(token: string): void;
}

/** What a test does in the place of a user who has a device at hand. */
export interface FactorControl {
  /**
   * Approves the newest push that waits, or the enrolment of a device for push.
   *
   * @param userId Id, not a login.
   * @throws {TypeError} where nothing waits.
   */
  approve(userId: string, factorId: string): void;
  /** Rejects the newest push that waits. @throws {TypeError} where none does. */
  reject(userId: string, factorId: string): void;
  /**
   * The code that the user would type now: the one of the shared secret, or the one that was last sent by text message, call or
   * mail (good for five minutes by the mock's clock).
   *
   * @throws {TypeError} where the factor has none.
   */
  passCode(userId: string, factorId: string): Promise<string>;
}
