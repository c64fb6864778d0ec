/** Characters of what a build says that a pull request has a place for. */
const shownLimit = 4_000;

const advice =
  'Everything is written, and the generated files belong together. Mend what is written by hand, build with `npm run generate`, run `npm test`, and commit.';

/**
 * The form in which `oktaforge update` prints.
 *
 * @param {string[]} options
 * @returns {'json' | 'markdown' | 'text'}
 */
export function formOf(options) {
  if (options.includes('--markdown')) return 'markdown';
  return options.includes('--json') ? 'json' : 'text';
}

/**
 * What `oktaforge update` has printed, with what became of the build.
 *
 * @param {string} printed
 * @param {'json' | 'markdown' | 'text'} form
 * @param {string | undefined} failure what does not build
 * @returns {string}
 */
export function withBuild(printed, form, failure) {
  if (form === 'json') {
    const { outcome, byHand = [], ...rest } = JSON.parse(printed);
    const build = failure === undefined ? { ok: true } : { ok: false, output: failure };
    const more = failure === undefined ? [] : [`The packages do not build. ${advice}`];
    return `${JSON.stringify({ outcome, byHand: [...byHand, ...more], build, ...rest }, null, 1)}\n`;
  }
  if (failure === undefined) return printed;
  const end = shortened(failure);
  return form === 'markdown'
    ? `${printed}\n#### The packages do not build\n\n${advice}\n\n${fenced(end)}\n`
    : `${printed}\n${end}\n\nThe packages do not build. ${advice}\n`;
}

/** Beginning and end of a text: the first faults that a compiler finds, and the name of what has failed. */
function shortened(text) {
  if (text.length <= shownLimit) return text;
  const half = shownLimit / 2;
  return `${text.slice(0, half)}\n…\n${text.slice(-half)}`;
}

/** In a fence that nothing in the text can close. */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
