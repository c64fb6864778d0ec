/** What retrying needs from outside; replaced in tests. */
export interface Clock {
  /** Milliseconds since any moment, never set back or forward. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    }),
};

/** What Node has. */
interface Runtime {
  readonly process?: {
    readonly getBuiltinModule?: (
      name: 'events',
    ) => { readonly setMaxListeners?: (most: number, target: AbortSignal) => void } | undefined;
  };
}

/** Longest delay that timers know; a longer one would fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * Runs `work` until it is done, `outer` is aborted, or `timeout` milliseconds have passed; then rejects with the signal's
 * reason or with `expired()`, even if something inside `work` does not heed its signal. Leaves neither timer nor listener.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  expired: () => unknown,
  outer?: AbortSignal,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const forward = (): void => controller.abort(outer?.reason);
  const { process }: Runtime = Object(globalThis);
  // Node warns of more than ten listeners, as of a leak; one signal may end any number of calls.
  if (outer) process?.getBuiltinModule?.('events')?.setMaxListeners?.(0, outer);
  outer?.addEventListener('abort', forward);
  const timer =
    timeout > MAX_TIMER ? undefined : setTimeout(() => controller.abort(expired()), timeout);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      work(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
