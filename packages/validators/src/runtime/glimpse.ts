/** How many characters of a string a message shows. */
const SHOWN = 40;

/** A value in words: `a number (42)`. It calls no method of the value, which may be hostile. */
export function glimpse(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  const kind = `a ${typeof value}`;
  if (typeof value === 'string') {
    return `${kind} (${JSON.stringify(value.slice(0, SHOWN))}${value.length > SHOWN ? '…' : ''})`;
  }
  return typeof value === 'function' || typeof value === 'symbol' ? kind : `${kind} (${value})`;
}
