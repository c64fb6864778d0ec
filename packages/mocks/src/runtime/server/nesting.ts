import { DEEPEST } from '../json.js';

/** ASCII codes of what JSON is built of. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKETS = { open: 0x5b, close: 0x5d };
const BRACES = { open: 0x7b, close: 0x7d };

/** Whether the bytes of JSON in UTF-8 are nested too deep. */
export function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === BRACKETS.open || byte === BRACES.open) depth += 1;
    else if (byte === BRACKETS.close || byte === BRACES.close) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
