/** JSON pointers (RFC 6901), by which findings name a place in a document. */

/**
 * The pointer to the node that the steps lead to: `['paths', '/a']` gives `/paths/~1a`, none gives
 * ``.
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
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapeStep(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}
