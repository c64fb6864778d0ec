import type { Random } from '../../../runtime/random/random.js';
import type { Bytes } from './der.js';

/** A key pair of 2048 bits. */
export interface KeyPair {
  /** Modulus, 256 bytes. */
  readonly modulus: Bytes;
  /** 65537. */
  readonly exponent: Bytes;
  /** Signs by RSASSA-PKCS1-v1_5 with SHA-256. */
  sign(bytes: Bytes): Promise<Bytes>;
}

const EXPONENT = 65_537n;
const SIZE = 256;

/**
 * A key pair that the seed of a mock decides. `crypto` makes keys by chance only, and finding primes takes a second: so two of a few
 * primes are picked. They are known to everybody, and the keys protect nothing.
 */
export function keyPairFrom(random: Pick<Random, 'below'>): KeyPair {
  const first = random.below(PRIMES.length);
  const second = (first + 1 + random.below(PRIMES.length - 1)) % PRIMES.length;
  const [p, q] = [first, second].map((i) => toNumber(bytesOf(PRIMES[i] ?? '')));
  return pairOf(p ?? 0n, q ?? 0n);
}

function pairOf(p: bigint, q: bigint): KeyPair {
  const n = p * q;
  const exponents = [p, q].map((prime) => inverse(EXPONENT, prime - 1n));
  const [forP = 0n, forQ = 0n] = exponents;
  const qInverse = inverse(q, p);
  return {
    modulus: toBytes(n, SIZE),
    exponent: toBytes(EXPONENT, 3),
    async sign(bytes) {
      const message = toNumber(
        padded(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
      );
      // By the Chinese remainder theorem, which takes a quarter of the time.
      const [byP, byQ] = [power(message, forP, p), power(message, forQ, q)];
      const rest = (((byP - byQ) * qInverse) % p) + p;
      return toBytes(byQ + (rest % p) * q, SIZE);
    },
  };
}

/** DER of `DigestInfo` with SHA-256, but for the hash (RFC 8017, 9.2). */
const DIGEST_INFO = [48, 49, 48, 13, 6, 9, 96, 134, 72, 1, 101, 3, 4, 2, 1, 5, 0, 4, 32];

function padded(hash: Bytes): Bytes {
  const filled = SIZE - 3 - DIGEST_INFO.length - hash.length;
  const filling = Array.from({ length: filled }, () => 0xff);
  return Uint8Array.from([0, 1, ...filling, 0, ...DIGEST_INFO, ...hash]);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The number by which `value` is 1, by the extended Euclidean algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [remainder, next] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (next > 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function toNumber(bytes: Bytes): bigint {
  let text = '0x0';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return BigInt(text);
}

function toBytes(number: bigint, size: number): Bytes {
  const text = number.toString(16).padStart(size * 2, '0');
  return Uint8Array.from({ length: size }, (_, i) =>
    Number.parseInt(text.slice(i * 2, i * 2 + 2), 16),
  );
}

function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Primes of 1024 bits in base64, whose products have 2048. */
const PRIMES = [
  '8qmeww71jxNBxr/ugIwzn/jFcOHRml8vXAkdIemcH1pz9xU/YFZflwyTiAdnd7nZq4uupzu5oH3Jnd9yoSw6Mz4Jk427c7DqlWPwql289anR0AMmVGZHsLVW5swW/9hWKAcC9DGU4NBeBLIOpCmsXSBR52soN+20cKtxq40Icx8=',
  '3741gVeLgzM4hC/6a+idlEhw621GEKdeOKudogCQeZ9H9gUKw0Av+JGAPFDLbN8oFWzonkZl0ZvgaSu+4Bnqdd7GvKeh71ISIaGWg9k5K0DC+GvQul+rHutQKiAB+ap4FxJJfFsyq93X8XLlW6KJmSieQR2c0pytaLfrbhW4Wgs=',
  '3Mbb2eq6ME48s9vw/IAlnzfoOjivjlHlt091Qpy8/sRe7u84xu3DjmzNb8wzUWmrQtznIPeNtWwItC81ocxy2wmBq0WdPEQtjO4iEmkoBcv312I3ikuaPAyOSvwSCE8C5NnirbhxDEyqx+R8mzN/tTuwQHjgAfnZ3Loc6PFFSOk=',
  'xoEAasw620O4XXITP7Z3M8MYSUEUapnLP8kAnLc0P+nkhwZdN0Xi1tmQAcwIE/kWnJriyixCaPUGM2Id/HydLyBteOtExylm/+6ZsKTbeLbucAQHVtrS6b8+f77oHHeEw3jXUK3HI+tqZDzGnU1wJlAn7sle3JVjcm7Z6SUObi8=',
  '/oth9uhc6UaEgHaggJTS1EBp8Ttc/Mze3yJHdJDNzBeObWDB7dXxeHjfzA7TXx64LkR2Aw8gwH2L//qYiWdbIUMk5JyXa6wfbgbTf/yWnmWTJVEamv8s4mVwqTVCU02J+3eDODlSLWsWBNtTSDB29E/qMzTEra02A0TzGuOfAqk=',
  '8bn0/+/6VADc+4qHmOx92hwGE/RHJ5EUPlIBU7bu5m+zvEA11RtZtP8ZfbAH2AZfnTKNE/xqaI7B9Y5GVbgb45zSJBene9JzyMUzT4uNq8M87P9PpSkYZD4x0FwyF/uWvAYgYYN0og1WHkkacvmT2afEt7MgiYrBFc5AvFkDTrc=',
  '4ZGxkGm2UhU6SMNq89XtTFxCvlk0io0H190ZRqwPdMkV1HNBjael14upRL2bF6x4v8IqeNm/oif3iK8BxfRbqm5xeWVNsyBRJLHQ7zj3fqx8M3BRPNzaVxkqMPg3vsgm+dGeuM7DSz7jxoaDZgMXTFWhKS8efSfTXDyeIMKxxRs=',
  '5htqJHS97NHe95zwT4kWUCLNfuKpM9hHKCqQaoCHR7JPCFuXVAzv+OqqQ4Kpq3YsY4PgZlqJYvNYBvIgk4oA0kBsrCaISeilmTnppg7zmpjs43z+d2IfprCp5AM9oOifBigFs+eQkdBx9Uv0+nXmwTKXFRknXk9SGcsgdflCna0=',
];
