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
  /**
   * An API token of a user, for `Authorization: SSWS`.
   *
   * @param user The user, or its id. Default: the administrator who has created the org, who may do anything.
   * @throws {TypeError} for a user that the org does not have.
   */
  issueApiToken(user?: string | { readonly id: string }): string;
  /** Makes a token worthless. */
  revokeToken(token: string): void;
}
