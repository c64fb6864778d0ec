import { lengthOf } from './length.js';
import type { Pattern } from './parse.js';

/**
 * The characters of a text that matches, each as the pattern writes it. The text is as long as wanted, where the pattern allows
 * that, or nearly so.
 */
export function fill(pattern: Pattern, wanted: number): readonly string[] {
  switch (pattern.kind) {
    case 'character':
      return [pattern.source];
    case 'place':
      return [];
    case 'sequence':
      return fillAll(pattern.parts, wanted);
    case 'choice':
      return fill(nearest(pattern.options, wanted), wanted);
    case 'repeat': {
      const times = timesFor(pattern, wanted);
      return fillAll(
        Array.from({ length: times }, () => pattern.of),
        wanted,
      );
    }
  }
}

/** Every part gets what it needs; what is left over goes to the first that can take it. */
function fillAll(parts: readonly Pattern[], wanted: number): readonly string[] {
  const lengths = parts.map(lengthOf);
  let left = wanted - lengths.reduce((sum, { least }) => sum + least, 0);
  return parts.flatMap((part, index) => {
    const { least, most } = lengths[index] ?? { least: 0, most: 0 };
    const more = Math.max(0, Math.min(most - least, left));
    const filled = fill(part, least + more);
    left -= filled.length - least;
    return filled;
  });
}

function nearest(options: readonly Pattern[], wanted: number): Pattern {
  const distance = (option: Pattern): number => {
    const { least, most } = lengthOf(option);
    return Math.max(least - wanted, wanted - most, 0);
  };
  const [first, ...others] = options;
  const best = others.reduce(
    (near, option) => (near === undefined || distance(option) < distance(near) ? option : near),
    first,
  );
  return best ?? { kind: 'sequence', parts: [] };
}

/** As few times as give the length. */
function timesFor(
  { of, least, most }: Extract<Pattern, { kind: 'repeat' }>,
  wanted: number,
): number {
  const each = lengthOf(of);
  if (each.most === 0) return least;
  let times = least;
  while (times < most && times * each.most < wanted && (times + 1) * each.least <= wanted) times++;
  return times;
}
