/*
 * Just enough of DER (ITU-T X.690) to write a certificate signing request: a value is its tag, its length and its bytes.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Tags that are used here. */
const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  objectId: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  sequence: 0x30,
  set: 0x31,
} as const;

export const sequence = (...items: readonly Bytes[]): Bytes => value(TAG.sequence, ...items);
export const setOf = (...items: readonly Bytes[]): Bytes => value(TAG.set, ...items);
export const utf8 = (text: string): Bytes => value(TAG.utf8, encode(text));
export const printable = (text: string): Bytes => value(TAG.printable, encode(text));
export const octets = (...items: readonly Bytes[]): Bytes => value(TAG.octetString, ...items);
export const bits = (...items: readonly Bytes[]): Bytes =>
  value(TAG.bitString, Uint8Array.of(0), ...items);
export const nothing = (): Bytes => value(TAG.nothing);

/** A value whose tag is a number of its place. @param isConstructed Whether its content is values, too. */
export const numbered = (number: number, isConstructed: boolean, ...items: readonly Bytes[]) =>
  value((isConstructed ? 0xa0 : 0x80) + number, ...items);

/** A number that is not negative: a first bit that is set would make it so. */
export function integer(bytes: Bytes): Bytes {
  return value(TAG.integer, ...((bytes[0] ?? 0) > 0x7f ? [Uint8Array.of(0)] : []), bytes);
}

/** `1.2.840.113549.1.1.1`: the first two numbers are one byte, the others are in base 128. */
export function objectId(text: string): Bytes {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return value(TAG.objectId, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): readonly number[] {
  const digits = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function value(tag: number, ...items: readonly Bytes[]): Bytes {
  const length = items.reduce((sum, item) => sum + item.length, 0);
  return join(Uint8Array.from([tag, ...lengthOf(length)]), ...items);
}

/** Up to 127 it is the length; else how many bytes it has, and these. */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

function join(...items: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(items.reduce((sum, item) => sum + item.length, 0));
  let at = 0;
  for (const item of items) {
    joined.set(item, at);
    at += item.length;
  }
  return joined;
}

export function encode(text: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(text));
}
