import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Made once, as an RSA key takes its time. */
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
export const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });

export function pem(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8'): string {
  return String(key.export({ type, format: 'pem' }));
}

export function jwk(key: KeyObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(key.export({ format: 'jwk' })).map(([name, value]) => [name, String(value)]),
  );
}
