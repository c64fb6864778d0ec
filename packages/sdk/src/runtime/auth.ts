import { OktaConfigError } from './errors.js';
import type { StandardFetch } from './fetch-like.js';

/** The request that is about to be sent, as an `AuthProvider` sees it. */
export interface AuthorizableRequest {
  readonly method: string;
  /** Absolute, with the query. */
  readonly url: string;
  /** To be changed in place. */
  readonly headers: Headers;
}

/** The call that a request is part of. A provider gets one and the same object for a request and for what it is told of its answer. */
export interface AuthContext {
  readonly operationId: string;
  /** Aborted when the call is, or when its timeout is over. */
  readonly signal: AbortSignal;
  /** Sends the client's requests. Requests of the provider's own take the same way, a proxy or a mock among them. */
  readonly fetch: StandardFetch;
}

/** Puts credentials on requests; for what neither an API token nor an access token does. */
export interface AuthProvider {
  /** Called before each request, each retry included. What it throws becomes the cause of an `OktaConfigError`. */
  authorize(request: AuthorizableRequest, context: AuthContext): void | Promise<void>;
  /** Called after each answer, of any status and before `onUnauthorized`. Its body must not be read. */
  onResponse?(
    response: { readonly status: number; readonly headers: Headers },
    request: AuthorizableRequest,
  ): void;
  /**
   * Called when the answer is 401. True sends the request once more, whatever its method, since Okta has refused it and not
   * carried it out: the place for a fresh token or a DPoP nonce.
   */
  onUnauthorized?(
    response: { readonly status: number; readonly headers: Headers },
    context: AuthContext,
  ): boolean | Promise<boolean>;
}

/**
 * Gives an access token, called for each request; it may keep one. After a 401 it is called once more with `expired: true`:
 * Okta has refused the token that it gave for this request, so that it has to get a new one.
 */
export type AccessTokenFunction = (why: { readonly expired: boolean }) => string | Promise<string>;

/** How requests are authorised. */
export type AuthOptions =
  | { readonly token: string; readonly accessToken?: undefined }
  | { readonly accessToken: string | AccessTokenFunction; readonly token?: undefined }
  | AuthProvider;

/**
 * The provider for `auth`. Secrets stay in its closure, where neither JSON nor an inspector finds them. Throws
 * `OktaConfigError`, which never repeats a token.
 */
export function createAuth(auth: AuthOptions | undefined): AuthProvider {
  const { token, accessToken }: Credentials = auth ?? {};
  if (isProvider(auth)) return auth;
  if (typeof accessToken === 'function') {
    const refused = new WeakSet<AuthContext>();
    return {
      async authorize({ headers }, context) {
        const current: unknown = await accessToken({ expired: refused.has(context) });
        headers.set(
          'authorization',
          credentials('Bearer', 'the result of auth.accessToken', current),
        );
      },
      onUnauthorized: (_, context) => !!refused.add(context),
    };
  }
  const header =
    accessToken === undefined
      ? credentials('SSWS', 'auth.token', token)
      : credentials('Bearer', 'auth.accessToken', accessToken);
  return {
    authorize({ headers }) {
      headers.set('authorization', header);
    },
  };
}

/** What `auth` may hold. JavaScript callers may give anything. */
interface Credentials {
  readonly token?: unknown;
  readonly accessToken?: unknown;
  readonly authorize?: unknown;
}

function isProvider(auth: Credentials | undefined): auth is AuthProvider {
  return typeof auth?.authorize === 'function';
}

function credentials(scheme: string, name: string, token: unknown): string {
  if (typeof token === 'string' && /^[!-~]+$/.test(token)) return `${scheme} ${token}`;
  throw new OktaConfigError(
    `${name} ${token ? 'must be the token alone, without SSWS, Bearer or white space' : 'is missing or empty'}`,
  );
}
