/** A stream of random numbers that depends on its seed only, on every platform and day. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** An integer from 0 (inclusive) to `end` (exclusive). */
  below(end: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** The state of the stream, for a snapshot. A stream that restores it goes on as this one. */
  save(): number;
  restore(state: number): void;
}

/** @param seed Any integer; others are rounded down. */
export function randomFrom(seed: number): Random {
  return new Mulberry32(seed | 0);
}

/** 32 bits of state are plenty for test data, and make it fast and easy to save. */
class Mulberry32 implements Random {
  #state: number;

  constructor(state: number) {
    this.#state = state;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const state = this.#state;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  save(): number {
    return this.#state;
  }

  restore(state: number): void {
    this.#state = state | 0;
  }
}
