type Watch = (act: () => void) => void;

const watches = new WeakMap<Request, Watch>();

/**
 * Says how to hear that whoever has sent a request waits no more, as a server knows of a connection. A signal in each `Request`
 * would cost more than most answers.
 */
export function watchFor(request: Request, watch: Watch): Request {
  watches.set(request, watch);
  return request;
}

/** Calls back when a request's signal is aborted, or its connection is closed. */
export function whenAbandoned(request: Request, act: () => void): void {
  watches.get(request)?.(act);
  if (request.signal.aborted) return act();
  request.signal.addEventListener('abort', act, { once: true });
}
