import type { AuthContext, AuthProvider } from '../runtime/auth.js';
import type { PrivateKeyOptions } from './options.js';
import { readSettings } from './settings.js';
import { TokenSource } from './token-source.js';
import type { AccessToken } from './token.js';

/**
 * Authentication as a service app (OAuth 2.0 client credentials with `private_key_jwt`), for the `auth` of a client. One
 * access token serves all calls; it is replaced a minute before it expires, and once for a call that Okta has refused with 401.
 *
 * Needs the package oauth4webapi. Throws `OktaConfigError` for options that cannot work. Calls reject with `OktaApiError` when
 * Okta gives no token, with its `error` as `errorCode` and its `error_description` as `errorSummary`.
 */
export function privateKey(options: PrivateKeyOptions): AuthProvider {
  const settings = readSettings(options);
  const sources = new Map<string, TokenSource>();
  const sourceFor = (url: string): TokenSource => {
    const { origin } = new URL(url);
    const source = sources.get(origin) ?? new TokenSource(settings, origin);
    sources.set(origin, source);
    return source;
  };
  const sent = new WeakMap<AuthContext, { source: TokenSource; token: AccessToken }>();
  return {
    async authorize(request, context) {
      const source = sourceFor(request.url);
      const token = await source.take(request, context);
      sent.set(context, { source, token });
      request.headers.set('authorization', `${token.type} ${token.value}`);
      if (settings.dpop) request.headers.set('dpop', await source.prove(request, token));
    },
    onResponse({ headers }, { url }) {
      sourceFor(url).noteNonce(headers);
    },
    onUnauthorized({ headers }, context) {
      const { source, token } = sent.get(context) ?? {};
      source?.correctClock(headers);
      if (!isProofRefused(headers)) source?.drop(token);
      return true;
    },
  };
}

/** The token may then still be good. */
function isProofRefused(headers: Headers): boolean {
  return /\berror="?(use_dpop_nonce|invalid_dpop_proof)/.test(
    headers.get('www-authenticate') ?? '',
  );
}
