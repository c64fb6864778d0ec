/** JSON pointers (RFC 6901), which findings use for places in a document. */

/**
 * The pointer for a list of steps: `['paths', '/a']` gives `/paths/~1a`. No steps give an empty string.
 */
export function formatPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${escapeStep(step)}`).join('');
}

/** The pointer one step below `pointer`. */
export function childPointer(pointer: string, step: string | number): string {
  return `${pointer}/${escapeStep(step)}`;
}

/** The steps of a pointer, unescaped; array indexes stay strings. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
}

function escapeStep(step: string | number): string {
  const text = String(step);
  // Most steps have nothing to escape, and pointers are made for every node.
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}
