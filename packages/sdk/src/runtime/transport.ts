import type { CoreInternals } from './core.js';
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
  internals: CoreInternals,
  request: PreparedRequest,
  signal: AbortSignal,
): Promise<Response> {
  let { url } = request;
  for (let hops = 0; ; hops++) {
    const response = await sendAuthorized(internals, { ...request, url }, signal);
    const { status, type, headers } = response;
    const location = status > 299 && status < 400 ? headers.get('location') : undefined;
    if (!location && type !== 'opaqueredirect') return response;
    const target = location ? parseUrl(location, url) : undefined;
    await drop(response);
    if (
      // A URL with credentials does not begin with its origin either.
      !target?.href.startsWith(`${new URL(url).origin}/`) ||
      !/^(GET|HEAD)$/.test(request.method) ||
      hops === MAX_REDIRECTS
    ) {
      throw new OktaNetworkError(
        'redirect',
        `refused to follow a redirect${target ? ` to ${target.origin}` : ''}`,
        { operationId: request.operationId },
      );
    }
    url = target.href;
  }
}

/** Sends a request with credentials; once more if the provider has better ones after a 401. */
async function sendAuthorized(
  { auth, fetch = globalThis.fetch }: CoreInternals,
  { operationId, method, url, headers: visible, content }: PreparedRequest,
  signal: AbortSignal,
): Promise<Response> {
  const context = { operationId, signal, fetch };
  let response: Response | undefined;
  let request = { method, url, headers: visible };
  for (let sent = 0; ; sent++) {
    try {
      if (response) {
        auth.onResponse?.(response, request);
        if (response.status !== 401 || sent > 1) return response;
        if (!(await auth.onUnauthorized?.(response, context))) return response;
        await drop(response);
      }
      request = { method, url, headers: new Headers(visible) };
      await auth.authorize(request, context);
    } catch (cause) {
      if (signal.aborted || cause instanceof OktaError) throw cause;
      // What `Headers` throws repeats the value, which is the token.
      const isSafe = !/header.*value/i.test(String(cause));
      throw new OktaConfigError('auth gave no credentials', {
        operationId,
        cause: isSafe ? cause : undefined,
      });
    }
    signal.throwIfAborted();
    const { headers } = request;
    try {
      response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        body: content ?? null,
      });
      // A `fetch` that gives something else fails here, and not where nobody expects it.
      response.headers.get('date');
    } catch (cause) {
      const secret = headers.get('authorization')?.split(' ').at(-1);
      const problem = `no response from ${new URL(url).origin}`;
      throw connectionError(problem, cause, { operationId }, secret);
    }
  }
}

/** Frees the connection of a response that nobody reads. */
async function drop({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}
