import type { CoreInternals } from './internals.js';
import { OktaConfigError, OktaError, OktaNetworkError } from './errors.js';
import { connectionError } from './network-failure.js';
import type { PreparedRequest } from './prepare.js';
import { parseUrl } from './url.js';

const MAX_REDIRECTS = 5;

/**
 * Sends a request and follows redirects of a GET or HEAD inside the org. A redirect to anywhere else is refused, so that
 * the credentials go to no other host. Throws `OktaNetworkError`, and `OktaConfigError` when there are no credentials.
 */
export async function exchange(
  { auth, fetch = globalThis.fetch }: CoreInternals,
  { operationId, method, url: start, headers: visible, content: body }: PreparedRequest,
  signal: AbortSignal,
): Promise<Response> {
  let url = start;
  let hops = 0;
  // The provider may have better credentials after a 401, once for each place that is asked.
  let isRepeated = false;
  let context = { operationId, signal, fetch };
  for (;;) {
    const { origin } = new URL(url);
    const request = { method, url, headers: new Headers(visible) };
    const { headers } = request;
    let isSent = false;
    let response: Response;
    let location: string | null;
    try {
      await auth.authorize(request, context);
      signal.throwIfAborted();
      isSent = true;
      response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        body: body ?? null,
      });
      // A `fetch` that gives something else fails here, and not where nobody expects it.
      location = response.headers.get('location');
      isSent = false;
      auth.onResponse?.(response, request);
      isRepeated =
        !isRepeated &&
        response.status === 401 &&
        !!(await auth.onUnauthorized?.(response, context));
    } catch (cause) {
      if (signal.aborted || cause instanceof OktaError) throw cause;
      if (isSent) {
        const secret = headers.get('authorization')?.split(' ').at(-1);
        throw connectionError(`no response from ${origin}`, cause, {}, secret);
      }
      // What `Headers` throws repeats the value, which is the token.
      const isSafe = !/header.*value/i.test(Object(cause).message);
      throw new OktaConfigError('auth gave no credentials', isSafe ? { cause } : {});
    }
    const { status, type } = response;
    const isRedirect = (status > 299 && status < 400 && location) || type === 'opaqueredirect';
    if (!isRepeated && !isRedirect) return response;
    // Frees the connection of a response that nobody reads.
    await response.body?.cancel().catch(() => {});
    if (isRepeated) continue;
    const target = location ? parseUrl(location, url) : undefined;
    if (
      // A URL with credentials does not begin with its origin either.
      !target?.href.startsWith(`${origin}/`) ||
      !/^(GET|HEAD)$/.test(method) ||
      ++hops > MAX_REDIRECTS
    ) {
      throw new OktaNetworkError(
        'redirect',
        `refused to follow a redirect${target ? ` to ${target.origin}` : ''}`,
      );
    }
    url = target.href;
    context = { operationId, signal, fetch };
  }
}
