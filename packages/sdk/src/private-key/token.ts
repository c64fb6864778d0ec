import { apiError } from '../runtime/api-error.js';
import {
  OktaConfigError,
  OktaNetworkError,
  type NetworkFailure,
  type OktaError,
} from '../runtime/errors.js';
import { connectionError } from '../runtime/network-failure.js';
import { readRequestId } from '../runtime/response.js';

export interface AccessToken {
  readonly value: string;
  readonly type: 'Bearer' | 'DPoP';
  /** When a new one is asked for, by this machine's clock, in milliseconds. */
  readonly refreshAt: number;
  /** When Okta takes it no longer. */
  readonly expiresAt: number;
}

/** What became of a token request. Calls that wait for the same one get errors of their own, with their operation and stack. */
export type Outcome =
  { readonly token: AccessToken } | { readonly failure: (operationId: string) => OktaError };

export const TOKEN_PATH = '/oauth2/v1/token';

/** How long before its end a token is replaced, in milliseconds; of one that lives shortly, half its life. */
const MARGIN = 60_000;

/** Where the answer does not say how long a token lives, in seconds. */
const USUAL_LIFE = 300;

/** Reads the answer of the token endpoint; `body` is its body, parsed. */
export function readOutcome(response: Response, body: unknown, dpop: boolean): Outcome {
  const { status, type, ok, headers } = response;
  if (type === 'opaqueredirect' || (status > 299 && status < 400)) {
    return networkFailure('redirect', 'refused to follow a redirect of the token endpoint');
  }
  if (!ok) return refusal(response, body);
  const answer: Record<string, unknown> = { ...(typeof body === 'object' && body) };
  const { access_token: value, token_type, expires_in } = answer;
  if (typeof value !== 'string' || !/^[!-~]+$/.test(value)) {
    return networkFailure('malformed', 'the token endpoint has answered without an access token');
  }
  const wanted = dpop ? 'DPoP' : 'Bearer';
  if (String(token_type).toLowerCase() !== wanted.toLowerCase()) return wrongType(dpop);
  const life = (Number(expires_in) > 0 ? Number(expires_in) : USUAL_LIFE) * 1000;
  // An answer may come from a cache on the way, and then has been under way for longer.
  const expiresAt = Date.now() + life - (Number(headers.get('age')) || 0) * 1000;
  return {
    token: {
      value,
      type: wanted,
      expiresAt,
      refreshAt: expiresAt - Math.min(MARGIN, life / 2),
    },
  };
}

export function networkFailure(reason: NetworkFailure, message: string): Outcome {
  return { failure: (operationId) => new OktaNetworkError(reason, message, { operationId }) };
}

/** What the call wanted to send was never sent, whatever became of the token request: it may be sent again. */
export function connectionFailure(message: string, thrown: unknown): Outcome {
  return {
    failure: (operationId) =>
      Object.assign(connectionError(message, thrown, { operationId }), { neverSent: true }),
  };
}

function refusal(response: Response, body: unknown): Outcome {
  const requestId = readRequestId(response.headers);
  return {
    failure: (operationId) =>
      apiError({ id: operationId, method: 'POST', path: TOKEN_PATH }, response, body, {
        operationId,
        requestId,
      }),
  };
}

/** A token that is not bound to a key would be good for whoever finds it, against what was asked for. */
function wrongType(dpop: boolean): Outcome {
  const message = dpop
    ? 'Okta has given a token without DPoP: require DPoP in the settings of the app, or leave out dpop'
    : 'Okta has given a token with DPoP: set dpop: true';
  return { failure: (operationId) => new OktaConfigError(message, { operationId }) };
}
