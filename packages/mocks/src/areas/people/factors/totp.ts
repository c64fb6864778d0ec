/** Seconds for which a code holds. */
export const TIME_STEP = 30;

const DIGITS = 6;

/** The alphabet of base32 (RFC 4648). */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A new shared secret: 16 characters of base32, as Okta Verify's and Google Authenticator's are.
 *
 * @param below Whole random numbers below a limit.
 */
export function newSharedSecret(below: (limit: number) => number): string {
  return Array.from({ length: 16 }, () => BASE32.charAt(below(BASE32.length))).join('');
}

/**
 * The code that a shared secret gives in a time step: HOTP (RFC 4226) with the step's number, which is TOTP (RFC 6238).
 *
 * @param secret In base32.
 * @param step Whole number of {@link TIME_STEP}s since 1970.
 * @returns Six digits.
 */
export async function totp(secret: string, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  const number = mac.getUint32(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The number of the time step at a time in milliseconds since 1970. */
export function stepAt(time: number): number {
  return Math.floor(time / 1_000 / TIME_STEP);
}

function bytesOf(base32: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of base32.toUpperCase()) {
    const value = BASE32.indexOf(character);
    if (value === -1) continue;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return new Uint8Array(bytes);
}
