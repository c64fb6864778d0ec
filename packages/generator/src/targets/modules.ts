import { posix } from 'node:path';

/** Last line of the headers of generated files, for people who have no workspace of oktaforge. */
export const noticeForUsers =
  'Do not edit: change the description or an overlay, and run `oktaforge generate` again.';

/** How a file names another one beside it or elsewhere in the tree: `./user.js`, `../runtime.js`. */
export function relativeModule(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('..') ? path : `./${path}`;
}
