import { call } from './call.js';
import type { ListOptions } from './client-options.js';
import type { OktaCore } from './internals.js';
import { followCursor, toCursor } from './cursor.js';
import { OktaNetworkError } from './errors.js';
import { findLink } from './link-header.js';
import type { OperationDescriptor } from './operation.js';
import type { Page } from './page.js';
import { requestOf, type OktaRequest } from './request.js';
import type { OktaResponse } from './response.js';
import { buildPath } from './url.js';

/**
 * A list that has been asked for: a promise of its first page, and an async iterable of all items. Iterating goes on from
 * that first page, and fetches each further one when it is reached.
 */
export interface OktaListRequest<Item> extends OktaRequest<Page<Item>> {
  /** All pages, the first included. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /** All items of all pages. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

/** Calls an operation that lists. The first page is requested at once. */
export function sendList<Item>(
  core: OktaCore,
  operation: OperationDescriptor,
  params?: object,
  options?: ListOptions,
): OktaListRequest<Item> {
  return listOf(fetchPage<Item>(core, operation, params, options, options?.cursor, new Map()));
}

/** The list whose first page is answered by `answer`. */
export function listOf<Item>(answer: Promise<OktaResponse<Page<Item>>>): OktaListRequest<Item> {
  const first = requestOf(answer);
  const pages = async function* (): AsyncGenerator<Page<Item>, void, undefined> {
    for (let page: Page<Item> | undefined = await first; page; page = await page.getNextPage()) {
      yield page;
    }
  };
  return Object.assign(first, {
    pages,
    async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
      for await (const page of pages()) yield* page.items;
    },
  });
}

/** Fetches one page. `places` has the pages before it: their paths and queries, in the order of the list. */
async function fetchPage<Item>(
  core: OktaCore,
  operation: OperationDescriptor,
  params: object | undefined,
  options: ListOptions | undefined,
  cursor: string | undefined,
  places: Map<string, number>,
  index = 0,
): Promise<OktaResponse<Page<Item>>> {
  let place = '';
  const answer = await call<unknown>(core, operation, params, options, (all) => {
    // A link of the server is compared with it, and is written as URLs write it.
    place =
      cursor === undefined
        ? toCursor(buildPath(operation, all, options?.query), core)
        : followCursor(cursor, core, operation);
    return place;
  });
  const { data = [], response, requestId, rateLimit } = answer;
  const fail = (problem: string): OktaNetworkError =>
    new OktaNetworkError('malformed', problem, { operationId: operation.id, requestId });
  if (!Array.isArray(data)) throw fail('the response is not a list');
  places.set(place, index);
  const link = findLink(response.headers.get('link'), 'next');
  const next = link && toCursor(link, core, place);
  // A page that is its own next would be fetched for ever: it is how the system log says that nothing has happened yet.
  const hasNextPage = next !== undefined && next !== place;
  const page: Page<Item> = {
    items: data,
    next,
    hasNextPage,
    response,
    rateLimit,
    getNextPage: async () => {
      if (!hasNextPage) return undefined;
      // Any other circle has no end, and what it leaves out is not known.
      if ((places.get(next) ?? index) < index) throw fail('the next page has been there before');
      return (await fetchPage<Item>(core, operation, params, options, next, places, index + 1))
        .data;
    },
  };
  // Headers may set cookies, which belong in no log and in no store.
  Object.defineProperty(page, 'response', { enumerable: false });
  return { ...answer, data: page };
}
