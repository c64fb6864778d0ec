/** The arguments of `fetch` as a `Request`. Relative URLs are relative to the org's URL. */
export function toRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
  orgUrl: string,
): Request {
  if (input instanceof Request) return init === undefined ? input : new Request(input, init);
  return new Request(new URL(input, orgUrl), init);
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
