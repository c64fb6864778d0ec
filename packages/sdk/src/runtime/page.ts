/** One page of a list. Plain data, except for `getNextPage`. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /**
   * Where the list goes on: a string to store and to give as `cursor` later, also in another process; undefined after the
   * last page. The system log gives one even when it has nothing more yet, to be asked again later.
   */
  readonly next: string | undefined;
  /** Whether `getNextPage` gives a page now. */
  readonly hasNextPage: boolean;
  /** Fetches the next page; undefined when there is none. */
  getNextPage(): Promise<Page<Item> | undefined>;
}
