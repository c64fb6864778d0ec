/** What retrying needs from outside; replaced in tests. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (ms, signal) => {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  },
};

/** Longest delay that timers know; a longer one would fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * Runs `work` until it is done, `outer` is aborted, or `timeout` milliseconds have passed; then rejects with the signal's
 * reason or with `expired()`, even if something inside `work` does not heed its signal. Leaves neither timer nor listener.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  expired: () => Error,
  outer: AbortSignal | undefined,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const forward = (): void => controller.abort(outer?.reason);
  outer?.addEventListener('abort', forward);
  const timer =
    timeout > MAX_TIMER ? undefined : setTimeout(() => controller.abort(expired()), timeout);
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return await Promise.race([stopped, work(signal)]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
