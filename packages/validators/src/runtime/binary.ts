import type { Place } from './place.js';
import { fail } from './report.js';

/** Raw bytes as the SDK takes and gives them, or text that is sent as it is. */
export function isBinary(value: unknown, place: Place): boolean {
  return (
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    value instanceof Blob ||
    fail(place, value, 'bytes (a Blob, Uint8Array or ArrayBuffer) or a string')
  );
}

/** Base64 text, or bytes that will be encoded. */
export function isBase64(value: unknown, place: Place): boolean {
  return (
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    fail(place, value, 'base64 text, a Uint8Array or an ArrayBuffer')
  );
}

/** A file of a multipart body. */
export function isFile(value: unknown, place: Place): boolean {
  return (
    value instanceof Blob ||
    value instanceof Uint8Array ||
    fail(place, value, 'a Blob, a File or a Uint8Array')
  );
}
