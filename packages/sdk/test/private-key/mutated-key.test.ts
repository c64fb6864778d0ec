import { expect, test } from 'vitest';
import { readKey } from '../../src/private-key/key.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { p256, pem, rsa } from './support/keys.js';

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

/** A key with one byte changed and, every other time, its end cut off. */
function mutated(text: string, next: () => number): string {
  const [first = '', ...lines] = text.trim().split('\n');
  const bytes = Buffer.from(lines.slice(0, -1).join(''), 'base64');
  bytes[next() % bytes.length] = next() % 256;
  // Most of what is read of a key stands at its beginning.
  bytes[next() % 40] = next() % 256;
  const kept = next() % 2 ? bytes : bytes.subarray(0, next() % bytes.length);
  return [first, kept.toString('base64'), lines.at(-1)].join('\n');
}

test.each([
  { name: 'PKCS#8, RSA', given: pem(rsa.privateKey) },
  { name: 'PKCS#1', given: pem(rsa.privateKey, 'pkcs1') },
  { name: 'PKCS#8, EC', given: pem(p256.privateKey) },
  { name: 'SEC1', given: pem(p256.privateKey, 'sec1') },
])('$name with changed bytes is a key or refused, and never another error', async ({ given }) => {
  const next = numbers(7);
  const thrown: unknown[] = [];
  for (let count = 0; count < 300; count++) {
    try {
      await readKey(mutated(given, next)).load();
    } catch (error) {
      thrown.push(error);
    }
  }
  expect(thrown.length).toBeGreaterThan(100);
  expect(thrown.filter((error) => !(error instanceof OktaConfigError))).toEqual([]);
});
