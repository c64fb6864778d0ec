import { call } from './call.js';
import type { ListOptions } from './client-options.js';
import type { OktaCore } from './core.js';
import { followCursor, toCursor } from './cursor.js';
import { OktaNetworkError } from './errors.js';
import { findLink } from './link-header.js';
import type { OperationDescriptor } from './operation.js';
import type { Page } from './page.js';
import { OktaRequest } from './request.js';
import type { OktaResponse } from './response.js';

/**
 * A list that has been asked for: a promise of its first page, and an async iterable of all items. Iterating goes on from
 * that first page, and fetches each further one when it is reached.
 */
export class OktaListRequest<Item> extends OktaRequest<Page<Item>> implements AsyncIterable<Item> {
  /** All pages, the first included. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    for (let page: Page<Item> | undefined = await this; page; page = await page.getNextPage()) {
      yield page;
    }
  }

  /** All items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/** Calls an operation that lists. The first page is requested at once. */
export function sendList<Item>(
  core: OktaCore,
  operation: OperationDescriptor,
  params?: object,
  options?: ListOptions,
): OktaListRequest<Item> {
  return new OktaListRequest(fetchPage<Item>(core, operation, params, options, options?.cursor));
}

async function fetchPage<Item>(
  core: OktaCore,
  operation: OperationDescriptor,
  params: object | undefined,
  options: ListOptions | undefined,
  cursor: string | undefined,
): Promise<OktaResponse<Page<Item>>> {
  const { orgUrl } = core;
  const locate = cursor === undefined ? undefined : () => followCursor(cursor, orgUrl, operation);
  const answer = await call<unknown>(core, operation, params, options, locate);
  const { data = [], response, requestId } = answer;
  if (!Array.isArray(data)) {
    const details = { operationId: operation.id, requestId };
    throw new OktaNetworkError('malformed', 'the response is not a list', details);
  }
  const link = findLink(response.headers.get('link'), 'next');
  const next = link === undefined ? undefined : toCursor(link, orgUrl);
  // A page that is its own next would be fetched for ever: it is how the system log says that nothing has happened yet.
  const hasNextPage = next !== undefined && next !== cursor;
  const page: Page<Item> = {
    items: data,
    next,
    hasNextPage,
    getNextPage: async () =>
      hasNextPage
        ? (await fetchPage<Item>(core, operation, params, options, next)).data
        : undefined,
  };
  return { ...answer, data: page };
}
