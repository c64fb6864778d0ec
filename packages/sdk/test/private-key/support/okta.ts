import {
  decodeJwt,
  decodeProtectedHeader,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import { expect } from 'vitest';
import type { FetchLike } from '../../../src/runtime/fetch-like.js';
import type { OktaCore } from '../../../src/runtime/internals.js';
import { privateKey, type PrivateKeyOptions } from '../../../src/auth.js';
import type { OktaHooks } from '../../../src/runtime/hooks.js';
import { testCore } from '../../runtime/support/client.js';
import { json, serve, type ReceivedRequest, type Reply } from '../../runtime/support/server.js';

/** An org that gives tokens and answers everything else, until the test ends. */
export interface TestOrg {
  readonly orgUrl: string;
  readonly requests: readonly ReceivedRequest[];
  readonly tokenRequests: () => readonly ReceivedRequest[];
  readonly apiRequests: () => readonly ReceivedRequest[];
}

/** Answers token requests and API requests with the replies in turn, then repeats the last of each. */
export async function org({
  token = [tokens()],
  api = [json({ id: '00u1' })],
}: {
  readonly token?: readonly Reply[];
  readonly api?: readonly Reply[];
} = {}): Promise<TestOrg> {
  const counts = { token: 0, api: 0 };
  const server = await serve((response, request, origin) => {
    const kind = request.url === '/oauth2/v1/token' ? 'token' : 'api';
    const replies = kind === 'token' ? token : api;
    replies[Math.min(counts[kind]++, replies.length - 1)]?.(response, request, origin);
  });
  const isToken = ({ url }: ReceivedRequest): boolean => url === '/oauth2/v1/token';
  return {
    ...server,
    tokenRequests: () => server.requests.filter(isToken),
    apiRequests: () => server.requests.filter((request) => !isToken(request)),
  };
}

/** Gives `at-1`, `at-2`, … */
export function tokens(life = 3600, type = 'Bearer', headers = {}): Reply {
  let count = 0;
  return (...args) =>
    json(
      { access_token: `at-${++count}`, token_type: type, expires_in: life },
      200,
      headers,
    )(...args);
}

export function coreWith(
  orgUrl: string,
  options: PrivateKeyOptions,
  fetch?: FetchLike,
  hooks: OktaHooks = {},
): OktaCore {
  return testCore({ orgUrl, auth: privateKey(options), hooks, ...(fetch && { fetch }) });
}

export interface SentJwt {
  readonly header: ProtectedHeaderParameters;
  readonly claims: JWTPayload;
}

/** The assertion of a token request. */
export function assertionOf(request: ReceivedRequest | undefined): SentJwt {
  return jwt(formOf(request).get('client_assertion'));
}

export function formOf(request: ReceivedRequest | undefined): URLSearchParams {
  return new URLSearchParams(request?.body);
}

/** The proof of a request. */
export function proofOf(request: ReceivedRequest | undefined): SentJwt {
  return jwt(request?.headers['dpop']);
}

function jwt(text: unknown): SentJwt {
  expect(text).toEqual(expect.any(String));
  const token = String(text);
  return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
}
