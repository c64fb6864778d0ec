// The only module that imports oauth4webapi, and itself loaded by `import()`: so a missing package is an error that can be
// told, and bundlers leave out what is not called here.
import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  clockSkew,
  customFetch,
  DPoP,
  generateKeyPair,
  modifyAssertion,
  PrivateKeyJwt,
  protectedResourceRequest,
  type Client,
  type DPoPHandle,
} from 'oauth4webapi';
import type { StandardFetch } from '../runtime/fetch-like.js';

/** What a DPoP proof (RFC 9449) is made with. */
export interface Proving {
  readonly keyPair: CryptoKeyPair;
  readonly nonce: string | undefined;
}

export interface TokenRequest {
  /** The token endpoint. */
  readonly url: string;
  readonly clientId: string;
  readonly key: CryptoKey;
  readonly keyId: string | undefined;
  readonly scope: string;
  /** Seconds that the server's clock is ahead of this machine's. */
  readonly skew: number;
  readonly proving: Proving | undefined;
  readonly fetch: StandardFetch;
  /** That of the client; undefined in browsers, which have their own. */
  readonly userAgent: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Sends one token request: client credentials, authenticated by a signed assertion. Gives the answer, whatever it is. */
export function requestToken(request: TokenRequest): Promise<Response> {
  const { url, clientId, key, keyId, scope, skew, proving, fetch, userAgent, timeout } = request;
  const client = { client_id: clientId, [clockSkew]: skew };
  const assertion = PrivateKeyJwt(keyId === undefined ? key : { key, kid: keyId }, {
    // oauth4webapi names the issuer; Okta wants the URL that is called.
    [modifyAssertion]: (_, claims) => Object.assign(claims, { aud: url }),
  });
  return clientCredentialsGrantRequest(
    { issuer: new URL(url).origin, token_endpoint: url },
    client,
    assertion,
    { scope },
    {
      ...(proving && { DPoP: handle(client, proving) }),
      ...(userAgent !== undefined && { headers: { 'user-agent': userAgent } }),
      signal: AbortSignal.timeout(timeout),
      // Which orgs may be called over http is decided where the client is created.
      [allowInsecureRequests]: true,
      [customFetch]: (target, { body, headers, method, redirect, signal }) =>
        fetch(target, {
          body: body.toString(),
          // `FetchLike` promises the same of all requests.
          headers: new Headers(headers),
          method,
          redirect,
          ...(signal && { signal }),
        }),
    },
  );
}

/** The proof for one request that is sent with an access token: the value of the header `DPoP`. */
export async function proofFor(
  { method, url }: { readonly method: string; readonly url: string },
  token: string,
  skew: number,
  proving: Proving,
): Promise<string> {
  let proof = '';
  // oauth4webapi signs only for requests that it sends. This one goes nowhere; the client sends its own, with its retries.
  await protectedResourceRequest(token, method, new URL(url), new Headers(), null, {
    DPoP: handle({ client_id: '', [clockSkew]: skew }, proving),
    [allowInsecureRequests]: true,
    [customFetch]: async (_, { headers }) => {
      proof = headers['dpop'] ?? '';
      return new Response();
    },
  });
  return proof;
}

/** A key pair whose private half cannot leave the runtime. */
export function newKeyPair(): Promise<CryptoKeyPair> {
  return generateKeyPair('ES256');
}

function handle(client: Client, { keyPair, nonce }: Proving): DPoPHandle {
  return DPoP(client, keyPair, {
    [modifyAssertion]: (_, claims) => Object.assign(claims, { nonce }),
  });
}
