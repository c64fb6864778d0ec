/** How many characters of a text a message shows. */
const SHOWN = 40;

/** A text for a message: cut where it is long, without what would not be seen, or would be obeyed by a terminal. */
export function shown(text: string, quote = ''): string {
  const escaped = JSON.stringify(text.slice(0, SHOWN))
    .slice(1, -1)
    .replace(/[\p{C}\u2028\u2029]/gu, '\ufffd');
  return quote + escaped + quote + (text.length > SHOWN ? '…' : '');
}

/** A value in words: `a number (42)`, or `a number` if it is secret. It calls no method of the value, which may be hostile. */
export function glimpse(value: unknown, isSecret = false): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  const kind = `a ${typeof value}`;
  if (isSecret || typeof value === 'function' || typeof value === 'symbol') return kind;
  return `${kind} (${shown(String(value), typeof value === 'string' ? '"' : '')})`;
}
