/**
 * The arguments of `fetch` as a `Request`. Relative URLs are relative to the org's URL. Slashes in a row count as one, as they do
 * for Okta's servers.
 */
export function toRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
  orgUrl: string,
): Request {
  const request =
    input instanceof Request ? withInit(input, init) : new Request(new URL(input, orgUrl), init);
  const { url } = request;
  // Those after the scheme do not count. A query that has some costs no more than the look at it.
  if (!url.includes('//', SCHEME)) return request;
  const path = /^[^?#]*/.exec(url)?.[0] ?? url;
  const single = path.slice(SCHEME).replaceAll(/\/{2,}/g, '/');
  if (single.length + SCHEME === path.length) return request;
  return new Request(path.slice(0, SCHEME) + single + url.slice(path.length), request);
}

/** The length of `https://`, or more than that of `http://`. */
const SCHEME = 8;

function withInit(request: Request, init: RequestInit | undefined): Request {
  return init === undefined ? request : new Request(request, init);
}

/**
 * A URL's scheme and host, for links.
 *
 * @throws {TypeError} for text that is no http(s) URL.
 */
export function originOf(orgUrl: string): string {
  const url = URL.canParse(orgUrl) ? new URL(orgUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`orgUrl: expected a URL such as https://mock.okta.test, got ${orgUrl}`);
  }
  return url.origin;
}
