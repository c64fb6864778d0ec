/** A flag that other languages write into the pattern: case does not matter. */
const IGNORE_CASE = '(?i)';

/**
 * The regular expression that a description's `pattern` means, or undefined where JavaScript knows none. Patterns are written
 * for other languages too: a leading `(?i)` is the flag, and escapes that only the older syntax allows are read by that.
 */
export function regularExpression(pattern: string): RegExp | undefined {
  const ignoreCase = pattern.startsWith(IGNORE_CASE);
  const source = ignoreCase ? pattern.slice(IGNORE_CASE.length) : pattern;
  const flags = ignoreCase ? 'i' : '';
  return compiled(source, `${flags}u`) ?? compiled(source, flags);
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
