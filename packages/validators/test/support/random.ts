/** Random choices that a seed decides: the same seed makes the same ones on every machine. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** True as often as `share` says, which is from 0 to 1. */
  chance(share: number): boolean;
  /** One of the items, of which there must be one. */
  pick<T>(items: readonly T[]): T;
}

/**
 * A stream of random choices (mulberry32).
 *
 * @param seed A whole number.
 * @param subject What the choices are for: each subject has a stream of its own, so that a new one leaves the others as
 *   they are.
 */
export function createRandom(seed: number, subject = ''): Random {
  let state = mix(seed, subject);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new Error(`nothing to pick from, for ${subject}`);
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}

/** FNV-1a over the subject, begun with the seed. */
function mix(seed: number, subject: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of subject) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash;
}
