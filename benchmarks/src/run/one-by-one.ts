/**
 * Calls `act` for each item, one after the other, as measurements must not run at the same time.
 * @returns the results, in the order of the items.
 */
export async function oneByOne<T, R>(
  items: Iterable<T>,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is for
    results.push(await act(item));
  }
  return results;
}
