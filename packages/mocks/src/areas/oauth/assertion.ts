import { isJsonObject, type JsonObject } from '../../runtime/json.js';

/** In seconds. A client's clock is a real one and the mock's need not be: only the claims' distance is looked at. */
const LONGEST = 3600;

/**
 * What is wrong with a client assertion (RFC 7523); undefined for a good one. Its signature is not verified: the mock does
 * not ask for a key to be registered first.
 */
export function assertionFault(assertion: string): string | undefined {
  const parts = assertion.split('.');
  const [header, claims] = parts.map(decode);
  if (parts.length !== 3 || header === undefined || claims === undefined) {
    return 'The client_assertion is not a JWT.';
  }
  if (typeof header['alg'] !== 'string' || header['alg'] === 'none') {
    return 'The client_assertion is not signed.';
  }
  const { iss, sub, aud, exp, iat } = claims;
  if (typeof iss !== 'string' || iss !== sub) {
    return "The client_assertion's 'iss' and 'sub' are to be the client's id.";
  }
  if (typeof aud !== 'string' || !aud.endsWith('/v1/token')) {
    return "The client_assertion's 'aud' is to be the URL of the token endpoint.";
  }
  if (typeof exp !== 'number' || (typeof iat === 'number' && (exp <= iat || exp - iat > LONGEST))) {
    return "The client_assertion's 'exp' is to be at most an hour after 'iat'.";
  }
  return undefined;
}

function decode(part: string): JsonObject | undefined {
  try {
    const text = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
