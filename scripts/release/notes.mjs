/** GitHub refuses the text of a release with more characters than this. */
export const releaseLimit = 125_000;

/** For the link and what stands around it. */
const reserve = 1_000;

/**
 * The text of a release: what the changelog says of its version. What is too long ends at a line, with a link to the rest.
 *
 * @param {string} changelog
 * @param {string} tag `@oktaforge/sdk@1.2.0`
 * @param {string} link to the changelog at that tag
 */
export function notesOf(changelog, tag, link) {
  const version = tag.slice(tag.lastIndexOf('@') + 1);
  const lines = changelog.split('\n');
  const first = lines.indexOf(`## ${version}`);
  if (first === -1) return `[Changes](${link})\n`;
  const next = lines.findIndex((line, index) => index > first && line.startsWith('## '));
  const text = lines
    .slice(first + 1, next === -1 ? undefined : next)
    .join('\n')
    .trim();
  if (text.length <= releaseLimit - reserve) return `${text}\n`;
  const cut = text.slice(0, releaseLimit - reserve);
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\nThe rest is in [the changelog](${link}).\n`;
}
