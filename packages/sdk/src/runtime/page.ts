import type { RateLimit } from './response.js';

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
  /** State of the rate limit after this page, from the `X-Rate-Limit-*` headers; undefined when there are none. */
  readonly rateLimit: RateLimit | undefined;
  /** Status and headers of this page; its body has been read. Not enumerable: headers may set cookies. */
  readonly response: Response;
  /** Fetches the next page; undefined when there is none. */
  getNextPage(): Promise<Page<Item> | undefined>;
}
