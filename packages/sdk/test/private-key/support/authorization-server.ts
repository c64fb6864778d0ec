import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { Provider, type IssuedToken } from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';

export interface Org {
  readonly orgUrl: string;
  /** Method, path and status of each request, in the order of the answers. */
  readonly seen: readonly string[];
  /** Takes back all tokens that have been seen by the API. */
  readonly revoke: () => Promise<void>;
}

export interface OrgOptions {
  readonly publicKey: KeyObject;
  readonly alg: string;
  readonly kid?: string;
  /** Whether tokens have to be bound; the token endpoint then asks for a nonce. */
  readonly dpop: boolean;
  /** Whether the API asks for one, too. */
  readonly apiNonce?: boolean;
}

/** A certified authorization server where Okta's is, and an API that takes its tokens only, until the test ends. */
export async function authorizationServer(options: OrgOptions): Promise<Org> {
  const seen: string[] = [];
  const tokens = new Set<IssuedToken>();
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    response.on('finish', () => {
      seen.push(`${request.method} ${request.url} ${response.statusCode}`);
    });
    if (request.url?.startsWith('/oauth2/')) authorize(request, response);
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It warns of keys and storage that are for tests only.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const provider = new Provider(orgUrl, configuration(options));
  warn.mockRestore();
  const authorize = provider.callback();
  const api = new ProtectedApi(provider, orgUrl, options.apiNonce ?? false, tokens);
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    api.answer(request, response);
  const revoke = async (): Promise<void> => {
    for (const token of tokens) await token.destroy();
  };
  return { orgUrl, seen, revoke };
}

function configuration({ publicKey, alg, kid, dpop }: OrgOptions): object {
  return {
    clients: [
      {
        client_id: '0oa1',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: alg,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        scope: 'okta.users.read okta.groups.read',
        dpop_bound_access_tokens: dpop,
        jwks: {
          keys: [{ ...publicKey.export({ format: 'jwk' }), alg, use: 'sig', ...(kid && { kid }) }],
        },
      },
    ],
    scopes: ['okta.users.read', 'okta.groups.read', 'okta.apps.read'],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => dpop },
    },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'ES256', 'ES384', 'ES512'] },
    routes: { token: '/oauth2/v1/token' },
    ttl: { ClientCredentials: 3600 },
  };
}

/** Checks tokens and proofs as RFC 9449 says, with a library that has not made them. */
class ProtectedApi {
  readonly #ids = new Set<unknown>();
  #nonce = 'api-0';

  readonly #provider: Provider;
  readonly #orgUrl: string;
  readonly #wantsNonce: boolean;
  readonly #tokens: Set<IssuedToken>;

  constructor(provider: Provider, orgUrl: string, wantsNonce: boolean, tokens: Set<IssuedToken>) {
    this.#provider = provider;
    this.#orgUrl = orgUrl;
    this.#wantsNonce = wantsNonce;
    this.#tokens = tokens;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = await this.#faultOf(request).catch(String);
    if (fault === undefined) {
      if (this.#wantsNonce) response.setHeader('dpop-nonce', this.#nextNonce());
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"00u1"}');
      return;
    }
    if (fault === 'use_dpop_nonce') response.setHeader('dpop-nonce', this.#nonce);
    response.writeHead(401, { 'www-authenticate': `DPoP error="${fault.replaceAll('"', "'")}"` });
    response.end();
  }

  async #faultOf(request: IncomingMessage): Promise<string | undefined> {
    const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
    const token = await this.#provider.ClientCredentials.find(value);
    if (token === undefined || token.isExpired) return 'invalid_token';
    this.#tokens.add(token);
    if (token.jkt === undefined) return scheme === 'Bearer' ? undefined : 'invalid scheme';
    return scheme === 'DPoP' ? this.#faultOfProof(request, token.jkt, value) : 'invalid scheme';
  }

  async #faultOfProof(
    request: IncomingMessage,
    jkt: string,
    token: string,
  ): Promise<string | undefined> {
    const proof = String(request.headers['dpop']);
    const { jwk = {}, alg } = decodeProtectedHeader(proof);
    if ((await calculateJwkThumbprint(jwk)) !== jkt) return 'another key';
    const { payload } = await jwtVerify(proof, await importJWK(jwk, alg), {
      typ: 'dpop+jwt',
      maxTokenAge: 60,
    });
    const { htm, htu, ath, jti, nonce } = payload;
    const path = String(request.url).split('?')[0];
    if (htm !== request.method || htu !== this.#orgUrl + path) return 'another request';
    if (ath !== createHash('sha256').update(token).digest('base64url')) return 'another token';
    if (jti === undefined || this.#ids.has(jti)) return 'replayed';
    this.#ids.add(jti);
    return this.#wantsNonce && nonce !== this.#nonce ? 'use_dpop_nonce' : undefined;
  }

  #nextNonce(): string {
    return (this.#nonce = `api-${randomBytes(4).toString('hex')}`);
  }
}
