import { oneByOne } from './one-by-one.js';

/** The median of the values. @throws RangeError for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('median of no values');
  return (lower + upper) / 2;
}

/**
 * Samples several things in turn, so that a machine that is busy for a while slows down all of them, and not only one.
 * @returns the samples of each, in the order of the things.
 */
export async function inTurn<T>(
  rounds: number,
  things: readonly (() => Promise<T>)[],
): Promise<T[][]> {
  const taken = await oneByOne(Array.from({ length: rounds }), () =>
    oneByOne(things, (sample) => sample()),
  );
  return things.map((_, index) => taken.flatMap((round) => round.slice(index, index + 1)));
}
