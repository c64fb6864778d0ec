/** One value of DER (X.690), as far as keys are made of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const SEQUENCE = 0x30;

/** The values that stand one after another in `bytes`; undefined where they are not whole. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): DerValue[] | undefined {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at++] ?? 0;
    const first = bytes[at++] ?? 0x80;
    // Above 127 the length has bytes of its own; more than four have no key.
    const own = first < 0x80 ? 0 : first - 0x80;
    if (first === 0x80 || own > 4) return undefined;
    let length = own ? 0 : first;
    for (const byte of bytes.subarray(at, at + own)) length = length * 256 + byte;
    at += own;
    if (at + length > bytes.length) return undefined;
    values.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return values;
}

/** A value with this content. */
export function writeDer(
  tag: number,
  ...parts: readonly Uint8Array<ArrayBuffer>[]
): Uint8Array<ArrayBuffer> {
  const content = joined(parts);
  const { length } = content;
  const own = length < 0x80 ? [length] : bigEndian(length);
  const head = length < 0x80 ? [tag, ...own] : [tag, 0x80 + own.length, ...own];
  return joined([new Uint8Array(head), content]);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16)));
}

function bigEndian(value: number): number[] {
  return value < 256 ? [value] : [...bigEndian(Math.floor(value / 256)), value % 256];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
