import { toPkcs8, type Curve } from './asn1-key.js';
import { checkJwk, parseJwk } from './jwk.js';
import type { PrivateJwk, PrivateKeyInput } from './options.js';
import { readPem } from './pem.js';
import { refuseKey } from './refuse.js';

/** A key that has been looked at and not yet been given to WebCrypto, which takes its time. */
export interface ReadKey {
  /** The `kid` of a JWK. */
  readonly keyId: string | undefined;
  /** Rejects with `OktaConfigError` when WebCrypto finds fault with the key. */
  readonly load: () => Promise<CryptoKey>;
}

const MIN_RSA_BITS = 2048;

/** Throws `OktaConfigError` that says what `key` is, if it is no private key that Okta takes; nothing of the key is in it. */
export function readKey(key: PrivateKeyInput): ReadKey {
  if (typeof key === 'string') {
    const text = key.trim();
    return text.startsWith('{') ? readJwk(parseJwk(text)) : fromPem(text);
  }
  if (typeof key !== 'object' || key === null)
    refuseKey('is missing: give PEM text, a JWK or a CryptoKey');
  if ('usages' in key) {
    if (!(key instanceof CryptoKey)) refuseKey('is a CryptoKey of another runtime');
    return fromCryptoKey(key);
  }
  if ('asymmetricKeyType' in key) {
    refuseKey("is a KeyObject of Node: give its export({ type: 'pkcs8', format: 'pem' })");
  }
  return readJwk(key);
}

function fromPem(text: string): ReadKey {
  const { bytes, curve } = toPkcs8(readPem(text));
  return {
    keyId: undefined,
    load: () =>
      imported(() => crypto.subtle.importKey('pkcs8', bytes, algorithmOf(curve), false, ['sign'])),
  };
}

function readJwk(jwk: PrivateJwk): ReadKey {
  const { kty, kid, alg, values } = checkJwk(jwk);
  const { crv } = values;
  if (kty === 'EC' && !isCurve(crv)) {
    refuseKey('is a JWK whose crv is none that Okta takes: use P-256, P-384 or P-521');
  }
  const algorithm = algorithmOf(isCurve(crv) ? crv : undefined, hashOf(kty, alg));
  return {
    keyId: kid,
    load: () =>
      imported(() =>
        crypto.subtle.importKey('jwk', { kty, ...values }, algorithm, false, ['sign']),
      ),
  };
}

function fromCryptoKey(key: CryptoKey): ReadKey {
  if (key.type !== 'private') refuseKey(`is a ${key.type} key: give the private key of the pair`);
  if (!/^(RSASSA-PKCS1-v1_5|ECDSA)$/.test(key.algorithm.name)) {
    refuseKey(`is for ${key.algorithm.name}: use RSASSA-PKCS1-v1_5 or ECDSA`);
  }
  if (!key.usages.includes('sign')) refuseKey('is a CryptoKey without the usage sign');
  return { keyId: undefined, load: () => imported(async () => key) };
}

function isCurve(name: string | undefined): name is Curve {
  return /^P-(256|384|521)$/.test(name ?? '');
}

function algorithmOf(
  curve: Curve | undefined,
  hash = '256',
): RsaHashedImportParams | EcKeyImportParams {
  return curve
    ? { name: 'ECDSA', namedCurve: curve }
    : { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${hash}` };
}

/** RSA signs with any of three hashes, and a JWK may say which. A curve has one of its own. */
function hashOf(kty: string, alg: string | undefined): string | undefined {
  if (alg === undefined) return undefined;
  const [, family, hash] = /^(RS|ES)(256|384|512)$/.exec(alg) ?? [];
  if (family !== (kty === 'RSA' ? 'RS' : 'ES')) {
    refuseKey(
      'is a JWK whose alg is not one that Okta takes of its kind: RS256 to RS512, or ES256 to ES512',
    );
  }
  return hash;
}

async function imported(load: () => Promise<CryptoKey>): Promise<CryptoKey> {
  let key;
  try {
    key = await load();
  } catch {
    // What WebCrypto throws is left out: runtimes differ in what they quote.
    refuseKey('is damaged: its parts do not make a key');
  }
  const { algorithm } = key;
  if ('modulusLength' in algorithm && Number(algorithm.modulusLength) < MIN_RSA_BITS) {
    refuseKey(
      `has ${String(algorithm.modulusLength)} bits: Okta takes RSA keys from ${MIN_RSA_BITS} bits on`,
    );
  }
  return key;
}
