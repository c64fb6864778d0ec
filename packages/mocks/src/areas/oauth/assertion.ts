import type { Jwt } from './verified/jwt.js';

/** In seconds. The clock of a client is real and the mock's need not be, so only the distance of the claims counts. */
const LONGEST = 3600;

/**
 * What is wrong with a client assertion (RFC 7523); undefined for a good one. Its signature is not verified, as the mock
 * needs no key to be registered first.
 *
 * @param assertion Undefined for text that is not a JWT.
 */
export function assertionFault(assertion: Jwt | undefined): string | undefined {
  if (assertion === undefined) return 'The client_assertion is not a JWT.';
  const { alg } = assertion.header;
  if (typeof alg !== 'string' || alg === 'none') return 'The client_assertion is not signed.';
  const { iss, sub, aud, exp, iat } = assertion.claims;
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
