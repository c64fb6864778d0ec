import type { Json } from '../json.js';
import { validationFailed } from './fault.js';
import type { Page, PageItem } from './types.js';

/** One page of a list, and the `Link` headers to this and the next one. */
export interface Cut {
  readonly body: Json;
  readonly links: readonly string[];
}

/** How a request asks for a page. */
export interface PageRequest {
  readonly url: URL;
  /** Base of the links. The URL of the request may have another host. */
  readonly orgUrl: string;
  /** Query parameter of the cursor. */
  readonly cursor: string;
}

/** Cuts the requested page. Throws `E0000001` for a cursor that the mock did not write, and for a limit that is not a number. */
export function cutPage(page: Page, request: PageRequest): Cut {
  const { items, limit, sorted = false, polls = false } = page;
  const { url, cursor } = request;
  const size = sizeOf(url.searchParams.get('limit'), limit);
  const after = url.searchParams.get(cursor);
  const position = after === null ? 0 : readCursor(after);
  const start = sorted ? position : startAfter(items, position);
  const end = start + size;
  const shown = items.slice(start, end);
  const links = [linkOf('self', request)];
  if (polls || items.length > end) {
    const next = writeCursor(sorted ? end : (shown.at(-1)?.sequence ?? position));
    links.push(linkOf('next', request, { [cursor]: next, limit: String(size) }));
  }
  return { body: shown.map(({ show }) => show()), links };
}

function sizeOf(asked: string | null, limit: Page['limit']): number {
  const size = asked === null ? limit.default : Number(asked);
  if (!Number.isInteger(size) || size < 0) {
    throw validationFailed('limit', [`limit: expected a number of items, but got ${asked}`]);
  }
  return size === 0 ? limit.default : Math.min(size, limit.max);
}

function startAfter(items: readonly PageItem[], position: number): number {
  const next = items.findIndex(({ sequence }) => sequence > position);
  return next === -1 ? items.length : next;
}

/** Written by hand, as http-link-header and its like add a dependency for what is one line here. */
function linkOf(
  rel: string,
  { url, orgUrl }: PageRequest,
  query: Record<string, string> = {},
): string {
  const target = new URL(url.pathname + url.search, orgUrl);
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
  return `<${target.href}>; rel="${rel}"`;
}

/** Cursors are encoded, so that no client comes to rely on what is in them. */
function writeCursor(position: number): string {
  return btoa(`after:${position.toString(36)}`).replaceAll('=', '');
}

function readCursor(cursor: string): number {
  const position = /^after:([0-9a-z]+)$/.exec(decode(cursor))?.[1];
  if (position === undefined) throw validationFailed('after', ['after: invalid cursor']);
  return Number.parseInt(position, 36);
}

function decode(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
