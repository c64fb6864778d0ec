import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { privateKey, type PrivateKeyInput } from '../../src/auth.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { callGetUser, failure } from '../runtime/support/client.js';
import { jwk, p256, p384, pem, rsa } from './support/keys.js';
import { coreWith, org } from './support/okta.js';

const [rsaPem, p256Pem] = [pem(rsa.privateKey), pem(p256.privateKey)];
const cipher = { cipher: 'aes-128-cbc', passphrase: 'secret' };
const encrypted = String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }));
const oldEncrypted = String(rsa.privateKey.export({ type: 'pkcs1', format: 'pem', ...cipher }));
const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
const k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const secret = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
const publicPem = String(rsa.publicKey.export({ type: 'spki', format: 'pem' }));
const { d: _d, ...publicJwk } = jwk(p256.privateKey);
const { p: _p, q: _q, ...partOfJwk } = jwk(rsa.privateKey);
const block = (label: string, body: string): string =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

/** Of the keys, so long that it is in no message by chance. */
const pieces = [rsaPem, p256Pem]
  .flatMap((text) => text.split('\n').slice(1, -2))
  .concat(
    [jwk(rsa.privateKey)['d'], jwk(p256.privateKey)['x']].map((text) => String(text).slice(0, 20)),
  );

describe('a key that cannot sign is refused with what it is', () => {
  test.each<{ name: string; given: unknown; want: string }>([
    { name: 'nothing', given: undefined, want: 'is missing' },
    { name: 'empty text', given: '', want: 'is no private key' },
    { name: 'a file name', given: './key.pem', want: 'is no private key' },
    { name: 'a number', given: 5, want: 'is missing' },
    { name: 'encrypted PKCS#8', given: encrypted, want: 'is encrypted' },
    { name: 'encrypted PKCS#1', given: oldEncrypted, want: 'is encrypted' },
    { name: 'a public key', given: publicPem, want: 'is a public key' },
    {
      name: 'a public key, PKCS#1',
      given: block('RSA PUBLIC KEY', 'MII='),
      want: 'is a public key',
    },
    { name: 'a certificate', given: block('CERTIFICATE', 'MII='), want: 'is a certificate' },
    {
      name: 'a key of OpenSSH',
      given: block('OPENSSH PRIVATE KEY', 'b3A='),
      want: 'is in the format of OpenSSH',
    },
    { name: 'a key cut off', given: rsaPem.slice(0, 400), want: 'is cut off' },
    {
      name: 'a key with other letters',
      given: rsaPem.replace(/M/g, '%'),
      want: 'is damaged: between',
    },
    {
      name: 'a key without its middle',
      given: rsaPem.replace(/(?<=KEY-----\n)(.*\n){3}/, ''),
      want: 'is damaged',
    },
    { name: 'other bytes', given: block('PRIVATE KEY', 'AAAA'), want: 'is damaged' },
    { name: 'no bytes', given: block('PRIVATE KEY', ''), want: 'is damaged' },
    { name: 'a sequence of nothing', given: block('EC PRIVATE KEY', 'MAA='), want: 'is damaged' },
    { name: 'RSA-PSS', given: pem(pss), want: 'is of a kind that Okta does not take' },
    { name: 'Ed25519', given: pem(ed25519), want: 'is of a kind that Okta does not take' },
    { name: 'secp256k1', given: pem(k1), want: 'is of a kind that Okta does not take' },
    {
      name: 'secp256k1, SEC1',
      given: pem(k1, 'sec1'),
      want: 'is of a kind that Okta does not take',
    },
    { name: 'no JSON', given: `{"d": ${jwk(rsa.privateKey)['d']}`, want: 'is not valid JSON' },
    { name: 'a public JWK', given: publicJwk, want: 'is a public key' },
    { name: 'a JWK without parts', given: partOfJwk, want: 'is a JWK without p, q' },
    {
      name: 'a JWK with a wrong alg',
      given: { ...jwk(rsa.privateKey), alg: 'PS256' },
      want: 'is a JWK whose alg is not one',
    },
    {
      name: 'a JWK of Ed25519',
      given: jwk(ed25519),
      want: 'is a JWK of a kind that Okta does not take',
    },
    {
      name: 'a JWK of secp256k1',
      given: jwk(k1),
      want: 'is a JWK whose crv is none that Okta takes',
    },
    { name: 'a set of JWKs', given: { keys: [jwk(rsa.privateKey)] }, want: 'is a set of keys' },
    { name: 'a KeyObject', given: createPrivateKey(rsaPem), want: 'is a KeyObject' },
    { name: 'a secret CryptoKey', given: secret, want: 'is a secret key' },
  ])('$name', async ({ given, want }) => {
    const key = (await given) as PrivateKeyInput;
    const refused = await failure(
      (async () => privateKey({ clientId: '0oa1', key, scopes: ['okta.users.read'] }))(),
    );
    expect(refused).toBeInstanceOf(OktaConfigError);
    expect(String(refused)).toContain(`privateKey: key ${want}`);
    expect(refused).not.toHaveProperty('cause');
    expect(pieces.filter((piece) => String(refused).includes(piece))).toEqual([]);
  });

  const changed = { ...jwk(p256.privateKey), x: jwk(p384.privateKey)['x'] };
  test.each<{ name: string; given: PrivateKeyInput; want: string }>([
    { name: 'an RSA key of 1024 bits', given: pem(small), want: 'has 1024 bits' },
    { name: 'a JWK of parts that do not fit', given: changed, want: 'is damaged' },
  ])('$name, with the first call', async ({ given, want }) => {
    const { orgUrl, requests } = await org();
    const core = coreWith(orgUrl, { clientId: '0oa1', key: given, scopes: ['okta.users.read'] });
    const refused = await failure(callGetUser(core));
    expect(refused).toBeInstanceOf(OktaConfigError);
    expect(String(refused)).toContain(want);
    expect(refused).not.toHaveProperty('cause');
    expect(requests).toEqual([]);
  });
});

describe('other options that cannot work are refused', () => {
  const good = { clientId: '0oa1', key: p256Pem, scopes: ['okta.users.read'] };
  test.each<{ given: object | undefined; want: string }>([
    { given: undefined, want: 'clientId is missing' },
    { given: { clientId: ' ' }, want: 'clientId is missing' },
    { given: { scopes: [] }, want: 'scopes must name' },
    { given: { scopes: undefined }, want: 'scopes must name' },
    { given: { scopes: [5] }, want: 'scopes must name' },
    { given: { keyId: 5 }, want: 'keyId must be' },
    { given: { dpop: 'true' }, want: 'dpop must be' },
    { given: { keyid: 'k1' }, want: 'has no option keyid' },
  ])('$given', ({ given, want }) => {
    const options = (given && { ...good, ...given }) as typeof good;
    expect(() => privateKey(options)).toThrow(OktaConfigError);
    expect(() => privateKey(options)).toThrow(want);
  });
});
