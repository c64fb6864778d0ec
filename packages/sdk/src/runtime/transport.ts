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
  { auth, fetch = globalThis.fetch }: CoreInternals,
  { operationId, method, url: start, headers: visible, content }: PreparedRequest,
  signal: AbortSignal,
): Promise<Response> {
  const ask = async <T>(question: () => T | Promise<T>): Promise<T> => {
    try {
      return await question();
    } catch (cause) {
      if (signal.aborted || cause instanceof OktaError) throw cause;
      // What `Headers` throws repeats the value, which is the token.
      const isSafe = !/header.*value/i.test(String(cause));
      throw new OktaConfigError('auth gave no credentials', {
        operationId,
        cause: isSafe ? cause : undefined,
      });
    }
  };
  let url = start;
  let hops = 0;
  // The provider may have better credentials after a 401, once for each place that is asked.
  let isRepeated = false;
  let context = { operationId, signal, fetch };
  for (;;) {
    const request = { method, url, headers: new Headers(visible) };
    await ask(() => auth.authorize(request, context));
    signal.throwIfAborted();
    const { origin } = new URL(url);
    let response: Response;
    let location: string | null;
    try {
      response = await fetch(url, {
        method,
        headers: request.headers,
        redirect: 'manual',
        signal,
        body: content ?? null,
      });
      // A `fetch` that gives something else fails here, and not where nobody expects it.
      location = response.headers.get('location');
    } catch (cause) {
      if (cause instanceof OktaError) throw cause;
      const secret = request.headers.get('authorization')?.split(' ').at(-1);
      throw connectionError(`no response from ${origin}`, cause, { operationId }, secret);
    }
    const { status, type } = response;
    const isToBeRepeated = await ask(() => {
      auth.onResponse?.(response, request);
      return !isRepeated && status === 401 && auth.onUnauthorized?.(response, context);
    });
    const isRedirect = (status > 299 && status < 400 && location) || type === 'opaqueredirect';
    if (!isToBeRepeated && !isRedirect) return response;
    await drop(response);
    isRepeated = !!isToBeRepeated;
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
        { operationId },
      );
    }
    url = target.href;
    context = { operationId, signal, fetch };
  }
}

/** Frees the connection of a response that nobody reads. */
async function drop({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}
