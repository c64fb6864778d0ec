/** How much of a string a message repeats, in characters. */
const SHOWN = 40;

/** What came, in words and without running any code of the value's: `a number (42)`. A bare one is the literal alone. */
export function glimpse(value: unknown, bare = false): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  const text =
    typeof value !== 'string'
      ? `${value}`
      : value.length > SHOWN
        ? `${JSON.stringify(value.slice(0, SHOWN))}…`
        : JSON.stringify(value);
  return bare ? text : `a ${typeof value} (${text})`;
}
