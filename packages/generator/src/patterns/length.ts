import type { Pattern } from './parse.js';

/** How many characters match a part, both ends included. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

export function lengthOf(pattern: Pattern): Length {
  switch (pattern.kind) {
    case 'character':
      return { least: 1, most: 1 };
    case 'place':
      return { least: 0, most: 0 };
    case 'sequence':
      return sumOf(pattern.parts.map(lengthOf));
    case 'choice': {
      const lengths = pattern.options.map(lengthOf);
      return {
        least: Math.min(...lengths.map(({ least }) => least)),
        most: Math.max(...lengths.map(({ most }) => most)),
      };
    }
    case 'repeat': {
      const { least, most } = lengthOf(pattern.of);
      // Nothing, repeated without end, is nothing; as numbers it would be none.
      return { least: least * pattern.least, most: most === 0 ? 0 : most * pattern.most };
    }
  }
}

function sumOf(lengths: readonly Length[]): Length {
  return lengths.reduce(
    (sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }),
    { least: 0, most: 0 },
  );
}
