/** Letters and digits, in the order of the runtime of the fixtures. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const SIGNS = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** For what is not ASCII: one letter of some scripts, and control characters that texts have. */
const RARE = 'éßжλ日가אعก\t\n\r';

/** The characters that match one part of a pattern, as readable as there are: letters and digits before signs. */
export function charactersOf(source: string, flags: string): string {
  // Of two cases, the written one is the usual one.
  const written = flags.replace('i', '');
  const among = (characters: string, under: string): string => {
    const one = new RegExp(`^(?:${source})$`, under);
    return [...characters].filter((character) => one.test(character)).join('');
  };
  for (const characters of [LETTERS, SIGNS, RARE]) {
    const found = among(characters, written) || among(characters, flags);
    if (found !== '') return found;
  }
  return literalOf(source);
}

/** A character that is none of the known ones but stands for itself. */
function literalOf(source: string): string {
  return source.startsWith('[') || source.startsWith('\\') ? '' : source;
}
