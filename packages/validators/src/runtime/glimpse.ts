/** A message repeats at most so many characters of a string. */
const SHOWN = 40;

/** Describes a value without running any code of it: `a number (42)`. */
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
