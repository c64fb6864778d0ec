/** What an `OktaApiError` is made of. */
export interface OktaApiErrorFields {
  /** HTTP status. */
  readonly status: number;
  /** Okta's stable code, such as `E0000007`; of a token endpoint, and where an access token is refused, OAuth's `error`. */
  readonly errorCode?: string;
  /** One line for people; from Okta, else from the page that answered, else the status text. */
  readonly errorSummary: string;
  readonly errorLink?: string;
  /** Okta's id of this very error. */
  readonly errorId?: string;
  /** Scopes that the call needs, with spaces between them, where the access token lacks one (`insufficient_scope`). */
  readonly missingScope?: string;
  /** The particulars, such as one entry for each invalid property. */
  readonly errorCauses: readonly { readonly errorSummary: string }[];
  readonly method: string;
  /** Path template of the operation; the values that were sent are left out. */
  readonly path: string;
}
