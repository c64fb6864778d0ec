/** The text on one line. Each run of white space becomes one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Most texts are of these alone: none of them is unseen, and a search by Unicode's properties takes long. */
const seen = /^[\n\t -~]*$/;

/** What one does not see, or what changes how one sees the rest: control characters, marks of direction, joiners, line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const unseenOne = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u;

/** All but line feeds and what is surely seen. */
const rare = /[^\n -~]/gu;

/** Joiners that languages and emoji need; alone they do no harm in prose. */
const joiners = new Set(['\u200C', '\u200D']);

/** Lines that end by anything but a line feed. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g;

/**
 * A text of JSON or of string literals in which every unseen character is an escape, so that whoever reads it sees what is
 * there. Line feeds, which are part of the layout, stay.
 */
export function withUnseenEscaped(text: string): string {
  return text.replaceAll(rare, (found) => (unseenOne.test(found) ? escaped(found) : found));
}

/** Prose without unseen characters, but for line feeds, tabs and joiners. */
export function withoutUnseen(text: string): string {
  if (seen.test(text)) return text;
  return text
    .replaceAll(lineEnds, '\n')
    .replaceAll(unseen, (found) =>
      found === '\n' || found === '\t' || joiners.has(found) ? found : '',
    );
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
