/** A fault that a test can inject. */
export type Fault =
  /** 429 E0000047, with `X-Rate-Limit-Reset` in so many milliseconds; default 1,000. */
  | { readonly kind: 'rate_limited'; readonly resetMs?: number }
  /** A 5xx of Okta's form; default 500. */
  | { readonly kind: 'server_error'; readonly status?: 500 | 502 | 503 | 504 }
  /** Any error of Okta's form. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly errorCode: string;
      readonly errorSummary?: string;
      readonly errorCauses?: readonly string[];
    }
  /** The right answer after a delay, in real milliseconds. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** The connection breaks: `fetch` rejects, a server destroys the socket. */
  | { readonly kind: 'connection_reset' }
  /** 200 with a body that is not JSON. */
  | { readonly kind: 'malformed_body' }
  /** 401 E0000011. */
  | { readonly kind: 'expired_token' }
  /** 403 with an empty body: `WWW-Authenticate` names the scopes that the operation needs. */
  | { readonly kind: 'insufficient_scope' }
  /** 403 E0000006: its cause names the administrator roles and permissions that the operation needs. */
  | { readonly kind: 'forbidden' };
