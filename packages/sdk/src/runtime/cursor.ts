import { OktaConfigError } from './errors.js';
import type { OperationDescriptor } from './operation.js';
import { parseUrl } from './url.js';

/** A next link as a cursor: path and query when it leads to the org, else as it is, for `followCursor` to refuse. */
export function toCursor(link: string, orgUrl: string): string {
  const url = parseUrl(link, orgUrl);
  return url?.origin === orgUrl ? url.pathname + url.search : link;
}

/**
 * Path and query that a cursor stands for. Throws `OktaConfigError` for one that leads out of the org or to another
 * operation: it came from a server or a store, and the credentials would go wherever it points.
 */
export function followCursor(
  cursor: string,
  orgUrl: string,
  operation: OperationDescriptor,
): string {
  const url = parseUrl(cursor, orgUrl);
  if (url?.origin === orgUrl && matches(operation.path, url.pathname)) {
    return url.pathname + url.search;
  }
  const place =
    url && url.origin !== orgUrl ? `${url.origin}, which is not ${orgUrl}` : url?.pathname;
  throw new OktaConfigError(`refused a cursor that leads to ${place ?? 'no URL'}`, {
    operationId: operation.id,
  });
}

/** Parameters may differ: Okta writes the id where the call had an alias such as `me`. */
function matches(template: string, pathname: string): boolean {
  const segments = pathname.split('/');
  const wanted = template.split('/');
  return (
    wanted.length === segments.length &&
    wanted.every((part, index) => part.includes('{') || part === segments[index])
  );
}
