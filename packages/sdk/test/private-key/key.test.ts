import { verify, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PrivateKeyInput } from '../../src/auth.js';
import { callGetUser } from '../runtime/support/client.js';
import { jwk, p256, p384, p521, pem, rsa } from './support/keys.js';
import { assertionOf, coreWith, formOf, org } from './support/okta.js';

/** What the assertion was signed with, and whether the public key confirms that. */
async function signedWith(key: PrivateKeyInput, publicKey: KeyObject) {
  const { orgUrl, tokenRequests } = await org();
  await callGetUser(coreWith(orgUrl, { clientId: '0oa1', key, scopes: ['okta.users.read'] }));
  const { header } = assertionOf(tokenRequests()[0]);
  const [head, body, signature = ''] = String(
    formOf(tokenRequests()[0]).get('client_assertion'),
  ).split('.');
  const isConfirmed = verify(
    `sha${header.alg?.slice(2)}`,
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return { alg: header.alg, isConfirmed };
}

/** SEC1 without the parts that may be left out: the curve and the public key. */
function shortSec1(key: KeyObject): string {
  const d = Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');
  const content = Buffer.concat([Buffer.from([2, 1, 1, 4, d.length]), d]);
  const der = Buffer.concat([Buffer.from([0x30, content.length]), content]);
  return `-----BEGIN EC PRIVATE KEY-----\n${der.toString('base64')}\n-----END EC PRIVATE KEY-----`;
}

function webKey(key: KeyObject, algorithm: RsaHashedImportParams | EcKeyImportParams) {
  const der = key.export({ type: 'pkcs8', format: 'der' });
  return crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

const [rsaPem, p256Pem] = [pem(rsa.privateKey), pem(p256.privateKey)];
const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
const RS512 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' };

describe('a key signs', () => {
  test.each<{
    name: string;
    given: PrivateKeyInput | Promise<PrivateKeyInput>;
    of?: typeof rsa;
    want: string;
  }>([
    { name: 'RSA, PKCS#8', given: rsaPem, want: 'RS256' },
    { name: 'RSA, PKCS#1', given: pem(rsa.privateKey, 'pkcs1'), want: 'RS256' },
    { name: 'RSA, JWK', given: jwk(rsa.privateKey), want: 'RS256' },
    { name: 'RSA, JWK with alg', given: { ...jwk(rsa.privateKey), alg: 'RS384' }, want: 'RS384' },
    {
      name: 'RSA, JWK as text',
      given: JSON.stringify(jwk(rsa.privateKey), null, 2),
      want: 'RS256',
    },
    { name: 'RSA, CryptoKey', given: webKey(rsa.privateKey, RS512), want: 'RS512' },
    { name: 'P-256, PKCS#8', given: p256Pem, of: p256, want: 'ES256' },
    { name: 'P-256, SEC1', given: pem(p256.privateKey, 'sec1'), of: p256, want: 'ES256' },
    { name: 'P-256, short SEC1', given: shortSec1(p256.privateKey), of: p256, want: 'ES256' },
    {
      name: 'P-256, SEC1 after its parameters',
      given: parameters + pem(p256.privateKey, 'sec1'),
      of: p256,
      want: 'ES256',
    },
    {
      name: 'P-256, JWK',
      given: { ...jwk(p256.privateKey), use: 'sig', key_ops: ['verify'], ext: true },
      of: p256,
      want: 'ES256',
    },
    {
      name: 'P-256, CryptoKey',
      given: webKey(p256.privateKey, { name: 'ECDSA', namedCurve: 'P-256' }),
      of: p256,
      want: 'ES256',
    },
    { name: 'P-384, PKCS#8', given: pem(p384.privateKey), of: p384, want: 'ES384' },
    { name: 'P-384, SEC1', given: pem(p384.privateKey, 'sec1'), of: p384, want: 'ES384' },
    { name: 'P-384, short SEC1', given: shortSec1(p384.privateKey), of: p384, want: 'ES384' },
    { name: 'P-521, PKCS#8', given: pem(p521.privateKey), of: p521, want: 'ES512' },
    { name: 'P-521, SEC1', given: pem(p521.privateKey, 'sec1'), of: p521, want: 'ES512' },
    { name: 'P-521, JWK', given: jwk(p521.privateKey), of: p521, want: 'ES512' },
    { name: 'line ends of Windows', given: rsaPem.replaceAll('\n', '\r\n'), want: 'RS256' },
    { name: 'line ends as two characters', given: rsaPem.replaceAll('\n', '\\n'), want: 'RS256' },
    { name: 'one line', given: rsaPem.replaceAll('\n', ' '), want: 'RS256' },
    { name: 'text around it', given: `Bag Attributes\n  a: b\n${rsaPem}\nend`, want: 'RS256' },
  ])('$name', async ({ given, of = rsa, want }) => {
    expect(await signedWith(await given, of.publicKey)).toEqual({ alg: want, isConfirmed: true });
  });

  test.each([
    { name: 'keyId', given: { keyId: 'k1' }, want: 'k1' },
    { name: 'keyId before that of the JWK', given: { keyId: 'k1', kid: 'k2' }, want: 'k1' },
    { name: 'that of the JWK', given: { kid: 'k2' }, want: 'k2' },
    { name: 'none', given: {}, want: undefined },
  ])('under the key id $name', async ({ given: { keyId, kid }, want }) => {
    const { orgUrl, tokenRequests } = await org();
    const key = { ...jwk(p256.privateKey), kid };
    await callGetUser(coreWith(orgUrl, { clientId: '0oa1', key, keyId, scopes: 'a b' }));
    expect(assertionOf(tokenRequests()[0]).header.kid).toBe(want);
  });
});
