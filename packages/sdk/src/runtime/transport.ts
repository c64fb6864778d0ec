import { OktaConfigError, OktaError, OktaNetworkError } from './errors.js';
import type { CoreInternals } from './core.js';
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
    await response.body?.cancel();
    if (
      !target ||
      target.origin !== new URL(url).origin ||
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
  for (let first = true; ; first = false) {
    const headers = new Headers(visible);
    const request = { method, url, headers };
    try {
      await auth.authorize(request, context);
    } catch (cause) {
      if (signal.aborted || cause instanceof OktaError) throw cause;
      throw new OktaConfigError('auth gave no credentials', { operationId, cause });
    }
    signal.throwIfAborted();
    let response;
    try {
      response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(content !== undefined && { body: content }),
      });
    } catch (cause) {
      throw new OktaNetworkError('connection', `no response from ${new URL(url).origin}`, {
        operationId,
        cause,
      });
    }
    auth.onResponse?.(response, request);
    const again =
      first && response.status === 401 && (await auth.onUnauthorized?.(response, context));
    if (!again) return response;
    await response.body?.cancel();
  }
}
