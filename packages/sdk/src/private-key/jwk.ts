import type { PrivateJwk } from './options.js';
import { refuseKey } from './refuse.js';

/** Members that make a key; what else a JWK says (`use`, `key_ops`) is not handed to WebCrypto, which is strict about it. */
const members = {
  RSA: ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'],
  EC: ['crv', 'x', 'y', 'd'],
} as const;

/** A JWK that has what a private key of its kind needs. */
export interface CheckedJwk {
  readonly kty: 'RSA' | 'EC';
  readonly kid: string | undefined;
  readonly alg: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** The JWK in a text of JSON. */
export function parseJwk(text: string): PrivateJwk {
  let jwk: unknown;
  try {
    jwk = JSON.parse(text);
  } catch {
    // What the parser throws quotes the text, which is the key.
    refuseKey('is not valid JSON, though it begins as a JWK');
  }
  return { ...(typeof jwk === 'object' && jwk) };
}

/** Throws `OktaConfigError` that says what the JWK is instead, or which members are missing. */
export function checkJwk(jwk: PrivateJwk): CheckedJwk {
  const { kty, kid, alg } = jwk;
  if (ArrayBuffer.isView(jwk)) refuseKey('is bytes: read the file as text');
  if ('keys' in jwk) refuseKey('is a set of keys: give one of its `keys`');
  if (kty !== 'RSA' && kty !== 'EC') {
    refuseKey('is a JWK of a kind that Okta does not take: its kty must be RSA or EC');
  }
  if (jwk.d === undefined) refuseKey('is a public key: give the JWK that has `d`');
  const entries = members[kty].map((name) => [name, jwk[name]] as const);
  const given = entries.filter(
    (entry): entry is [(typeof entry)[0], string] =>
      typeof entry[1] === 'string' && entry[1] !== '',
  );
  const missing = members[kty].filter((name) => !given.some(([each]) => each === name));
  if (missing.length) refuseKey(`is a JWK without ${missing.join(', ')}`);
  return { kty, kid, alg, values: Object.fromEntries(given) };
}
