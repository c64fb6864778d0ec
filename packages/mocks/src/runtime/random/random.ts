/** A stream of numbers that a seed decides: the same on every platform and day. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** An integer from 0 (inclusive) to `end` (exclusive). */
  below(end: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** What a snapshot keeps: a stream that is given it by `restore` goes on as this one would. */
  save(): number;
  restore(state: number): void;
}

/** @param seed Any integer; others are rounded down. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  // mulberry32: 32 bits of state are plenty for test data, and make it fast and easy to save.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    save: () => state,
    restore(saved) {
      state = saved | 0;
    },
  };
}
