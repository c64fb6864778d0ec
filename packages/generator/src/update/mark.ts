import { sha256 } from '../output/hash.js';

/** How long hashes are: they tell apart what belongs to one workspace. */
const length = 16;

/**
 * The line by which an update recognises a file that it has written itself: a comment with the hash of everything else in the
 * file. In a changeset it stands in the front matter, so that no changelog repeats it.
 */
const line =
  /^(?:# |<!-- )Written by oktaforge update since [\da-f]{16}; the next one replaces it unless it was edited: ([\da-f]{16})(?: -->)?\n/m;

/** `own`: as an update has written it. `edited`: somebody has changed it since. `foreign`: no update has written it. */
export type Origin = 'own' | 'edited' | 'foreign';

/**
 * The text with its mark. Texts with front matter are changesets.
 *
 * @param baseline the lock that the update was compared with: the version step refuses changesets that are about an earlier release
 */
export function marked(text: string, baseline: string): string {
  const since = sha256(baseline).slice(0, length);
  const note = `Written by oktaforge update since ${since}; the next one replaces it unless it was edited: ${hashOf(text)}`;
  return text.startsWith('---\n')
    ? text.replace('---\n', `---\n# ${note}\n`)
    : `<!-- ${note} -->\n\n${text}`;
}

export function originOf(text: string): Origin {
  const plain = text.replaceAll('\r\n', '\n');
  const hash = line.exec(plain)?.[1];
  if (hash === undefined) return 'foreign';
  return hash === hashOf(plain.replace(line, '')) ? 'own' : 'edited';
}

/** Blank lines around the text do not count: the mark of a page is followed by one. */
function hashOf(text: string): string {
  return sha256(text.trim()).slice(0, length);
}
