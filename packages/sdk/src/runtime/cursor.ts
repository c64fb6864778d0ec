import { internals, type OktaCore } from './internals.js';
import { OktaConfigError } from './errors.js';
import type { OperationDescriptor } from './operation.js';
import { parseUrl } from './url.js';

/**
 * A link of the server as a cursor: path and query when it leads to the org, else as it is, for `followCursor` to refuse. What
 * the query of `place` has, and the link has not, is put back, except for where in the list that was.
 */
export function toCursor(
  link: string,
  { orgUrl, [internals]: { linkOrigins = [] } }: OktaCore,
  place = '',
): string {
  const url = parseUrl(link, orgUrl);
  if (!url || ![orgUrl, ...linkOrigins].includes(url.origin)) return link;
  const left = new URLSearchParams(place.split('?')[1]);
  for (const name of ['after', 'cursor', ...url.searchParams.keys()]) left.delete(name);
  // The link keeps its own spelling.
  url.search = [url.search, left.toString()].filter(Boolean).join('&');
  return url.pathname + url.search;
}

/**
 * Path and query that a cursor stands for. Throws `OktaConfigError` for one that leads out of the org or to another
 * operation: it came from a server or a store, and the credentials would go wherever it points.
 */
export function followCursor(
  cursor: string,
  core: OktaCore,
  { path: template }: OperationDescriptor,
): string {
  const place = toCursor(cursor, core);
  const pathname = place.split('?')[0]!;
  // Parameters may differ: Okta writes the id where the call had an alias such as `me`.
  const wanted = template
    .split('/')
    .map((part, index) => (part.includes('{') ? pathname.split('/')[index] : part));
  // It begins with a slash then, so that it stays in the org.
  if (wanted.join('/') === pathname) return place;
  // What stands before an @ may be a password.
  const shown = pathname.replace(/.*@/s, '…@');
  throw new OktaConfigError(
    `refused a cursor that leads to ${shown}, not ${core.orgUrl}${template}`,
  );
}
