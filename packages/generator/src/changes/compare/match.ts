/** Pairs of items that both sides have, and the items of one side only. */
export interface Matched<T> {
  readonly both: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs the items that have the same key. A key may occur once on each side. The order of the items is kept. */
export function match<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Matched<T> {
  const news = new Map(after.map((item) => [keyOf(item), item]));
  const both: [T, T][] = [];
  const removed: T[] = [];
  for (const item of before) {
    const key = keyOf(item);
    const other = news.get(key);
    if (other === undefined) removed.push(item);
    else both.push([item, other]);
    news.delete(key);
  }
  return { both, removed, added: [...news.values()] };
}
