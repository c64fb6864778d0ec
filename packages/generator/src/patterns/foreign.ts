/** A pattern as JavaScript writes it, or the part of it that JavaScript does not have or reads in another way. */
export type Translation = Translated | { readonly foreign: string };

export interface Translated {
  readonly source: string;
  /** Without escapes of characters that stand for themselves anyway, which the newer syntax does not allow. */
  readonly bare: string;
  readonly flags: string;
}

/** Flags at the beginning: case does not matter, a dot matches line ends. Others mean different things in other languages. */
const FLAGS = /^(\^?)\(\?([is]+)\)/;

/** A part of a pattern that is more than one character. Escapes are those of any language. */
const PART =
  /\\(?:[pP](?:\{[^}]*\}|[A-Z])|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|c[A-Za-z]|[^])|\(\?P<|\(\?[a-z]*(?:-[a-z]+)?[:)]|\{,\d+\}|\[:\^?\w+:\]|&&\[|[^]/gu;

/** Letters that JavaScript escapes. Those that need more than themselves stand in the long forms. */
const ESCAPED = 'dDwWsSbBnrtfvk';

/** Anchors of the whole text. `\Z` lets a line end follow in some languages, but not in all. */
const ANCHORS: Readonly<Record<string, string>> = { '\\A': '^', '\\z': '$', '\\Z': '$' };

/** Patterns are written for other languages, too. What means the same in JavaScript is written as there. */
export function translate(pattern: string): Translation {
  const [leading, start = '', flags = ''] = FLAGS.exec(pattern) ?? [];
  const parts = `${start}${pattern.slice(leading?.length ?? 0)}`.match(PART) ?? [];
  const written: string[] = [];
  const bare: string[] = [];
  let where: 'outside' | 'beginning' | 'inside' = 'outside';
  let isNested = false;
  for (const part of parts) {
    const translated = where === 'outside' ? outside(part) : inside(part);
    if (translated === undefined) return { foreign: part };
    written.push(translated);
    bare.push(isNeedless(part, where === 'outside') ? part.slice(1) : translated);
    if (where === 'outside') {
      if (part === '[') where = 'beginning';
      // In other languages the class goes on up to here.
      else if (part === ']' && isNested) return { foreign: 'a class inside a class' };
    } else if (part === ']') {
      isNested ||= where === 'beginning';
      where = 'outside';
    } else if (part !== '^' || where === 'inside') {
      isNested ||= part === '[';
      where = 'inside';
    }
  }
  return {
    source: written.join(''),
    bare: bare.join(''),
    flags: [...new Set(flags)].toSorted().join(''),
  };
}

function isNeedless(part: string, isOutside: boolean): boolean {
  return /^\\[^A-Za-z\d^$\\.*+?()[\]{}|/-]$/u.test(part) || (isOutside && part === '\\-');
}

function outside(part: string): string | undefined {
  if (part === '(?P<') return '(?<';
  if (part === '(?:') return part;
  if (part.startsWith('(?') || part.startsWith('{,')) return undefined;
  return ANCHORS[part] ?? escaped(part);
}

function inside(part: string): string | undefined {
  const isForeign = part === '\\B' || part === '\\k' || /^(?:\[:|&&)/.test(part);
  return isForeign ? undefined : escaped(part);
}

/** An escape, if JavaScript has it. `\pL` is `\p{L}`. */
function escaped(part: string): string | undefined {
  if (!part.startsWith('\\')) return part;
  if (/^\\[pP][A-Z]$/.test(part)) return `${part.slice(0, 2)}{${part.slice(2)}}`;
  const isKnown = part.length > 2 || ESCAPED.includes(part.charAt(1)) || !/[A-Za-z]/.test(part);
  return isKnown ? part : undefined;
}
