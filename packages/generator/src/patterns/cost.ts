import { LETTERS, SIGNS } from './characters.js';
import { lengthOf } from './length.js';
import type { Pattern } from './parse.js';

/** Up to so many times, a repetition inside a repetition multiplies the time, but not without end. */
const FEW = 3;

/**
 * Whether matching can take exponential time: a repetition inside a repetition, such as `(a+)*`, where nothing tells where one
 * turn ends and the next begins. In `(\.a+)*` the dot does.
 */
export function isCostly(pattern: Pattern, flags: string): boolean {
  switch (pattern.kind) {
    case 'character':
      return false;
    case 'place':
      return pattern.looks !== undefined && isCostly(pattern.looks, flags);
    case 'sequence':
      return pattern.parts.some((part) => isCostly(part, flags));
    case 'choice':
      return pattern.options.some((option) => isCostly(option, flags));
    case 'repeat':
      return (
        (pattern.most > FEW && isElastic(pattern.of) && !isSeparated(pattern.of, flags)) ||
        isCostly(pattern.of, flags)
      );
  }
}

/** Whether the length of what matches has no limit, or nearly none. */
function isElastic(pattern: Pattern): boolean {
  const { least, most } = lengthOf(pattern);
  return most - least > FEW;
}

/** Whether a turn begins with a character that stands nowhere else in it. */
function isSeparated(turn: Pattern, flags: string): boolean {
  if (turn.kind !== 'sequence') return false;
  const [first, ...rest] = turn.parts;
  if (first?.kind !== 'character') return false;
  const others = rest.flatMap(sourcesIn);
  const under = (source: string): RegExp => new RegExp(`^(?:${source})$`, flags);
  const all = [...LETTERS, ...SIGNS].filter((character) => under(first.source).test(character));
  return others.every((source) => !all.some((character) => under(source).test(character)));
}

function sourcesIn(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'character':
      return [pattern.source];
    case 'place':
      return [];
    case 'sequence':
      return pattern.parts.flatMap(sourcesIn);
    case 'choice':
      return pattern.options.flatMap(sourcesIn);
    case 'repeat':
      return sourcesIn(pattern.of);
  }
}
