import { translate } from './foreign.js';

/** What only the newer syntax reads as anything but letters. */
const NEWER = /\\(?:[pP]\{|u\{)/;

/**
 * The regular expression that a description's `pattern` means, or undefined where JavaScript knows none. Patterns are written
 * for other languages too: `translate` reads those. Escapes that only the older syntax allows are read by that.
 */
export function regularExpression(pattern: string): RegExp | undefined {
  const translation = translate(pattern);
  if ('foreign' in translation) return undefined;
  const { source, bare, flags } = translation;
  return (
    compiled(source, `${flags}u`) ??
    (NEWER.test(source) ? compiled(bare, `${flags}u`) : compiled(source, flags))
  );
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
