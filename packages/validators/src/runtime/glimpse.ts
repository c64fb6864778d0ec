/** How much of a string a message repeats, in characters. */
const SHOWN = 40;

/** What came, in words and without running any code of the value's: `a number (42)`. */
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
