/** A refusal in OAuth's form, `{ error, error_description }`, which is not Okta's. Its message is the description. */
export class OAuthFault extends Error {
  override readonly name = 'OAuthFault';
  readonly status: number;
  readonly error: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    error: string,
    description: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(description);
    this.status = status;
    this.error = error;
    this.headers = headers;
  }
}

/** 401 invalid_client. */
export function invalidClient(description: string): OAuthFault {
  return new OAuthFault(401, 'invalid_client', description);
}
