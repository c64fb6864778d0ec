import { describe, expect, it } from 'vitest';
import { newSharedSecret, stepAt, totp } from '../../../src/areas/people/factors/totp.js';

/** The secret of RFC 6238's test vectors, "12345678901234567890", in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('totp', () => {
  // Appendix B of RFC 6238, the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d seconds is %s', async (seconds, want) => {
    expect(await totp(SECRET, stepAt(seconds * 1_000))).toBe(want);
  });

  it('has secrets of sixteen characters of base32', () => {
    let next = 0;
    expect(newSharedSecret((limit) => (next += 5) % limit)).toMatch(/^[A-Z2-7]{16}$/);
  });
});
