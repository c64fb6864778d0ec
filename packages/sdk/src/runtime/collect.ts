import { OktaConfigError } from './errors.js';

/** A list of a client, its pages, or anything else that can be iterated. */
export type Items<Item> = AsyncIterable<Item> | Iterable<Item>;

/**
 * All items of a list, or the first `limit` ones: pages that are not needed for these are not fetched.
 *
 * @param options `limit`: most items, from 0 on; without it all. A list of a million items takes the memory of a million items.
 * @throws {OktaConfigError} For a limit that is no number from 0 on; else what the list throws.
 */
export async function toArray<Item>(
  list: Items<Item>,
  { limit = Infinity }: { readonly limit?: number | undefined } = {},
): Promise<Item[]> {
  if (!(limit >= 0)) refuse(list, 'toArray: limit must be a number from 0 on');
  const items: Item[] = [];
  for await (const item of list) {
    if (limit >= 1) items.push(item);
    if (items.length + 1 > limit) break;
  }
  return items;
}

/**
 * Calls `fn` for each item of a list, several at the same time, and gives the results in the order of the list. Items are taken
 * from the list when there is room for them, so that pages are fetched as they are needed.
 *
 * The first failure, of the list or of `fn`, ends it: nothing more is begun, what has begun is waited for, and then it is thrown.
 *
 * @param fn Takes an item, and its place in the list from 0.
 * @param options `concurrency`: most calls of `fn` at the same time, from 1 on. Default 10.
 * @throws {OktaConfigError} For a useless concurrency.
 */
export async function mapAll<Item, Result>(
  list: Items<Item>,
  fn: (item: Item, index: number) => Result | PromiseLike<Result>,
  { concurrency = 10 }: { readonly concurrency?: number | undefined } = {},
): Promise<Result[]> {
  if (!(concurrency >= 1)) refuse(list, 'mapAll: concurrency must be a number from 1 on');
  const results: Result[] = [];
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const run = async (item: Item, index: number): Promise<void> => {
    try {
      results[index] = await fn(item, index);
    } catch (error) {
      failures.push(error);
    }
  };
  try {
    let index = 0;
    for await (const item of list) {
      if (failures.length > 0) break;
      const task = run(item, index++).finally(() => running.delete(task));
      running.add(task);
      if (running.size + 1 > concurrency) await Promise.race(running);
      if (failures.length > 0) break;
    }
  } catch (error) {
    failures.push(error);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Throws `OktaConfigError`. A list of a client has been asked for already, and its failure is then nobody's. */
function refuse(list: unknown, problem: string): never {
  if (list instanceof Promise) list.catch(() => {});
  throw new OktaConfigError(problem);
}
