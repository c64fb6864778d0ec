import { onTestFinished, vi } from 'vitest';

/** Until the test ends, timers and clocks stand still, except for what `pass` does. */
export function stopTime(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    now: Date.parse('2026-01-01T00:00:00Z'),
  });
  onTestFinished(() => void vi.useRealTimers());
}

/** Lets everything happen that needs no time; `isBusy` says that more is to come. */
export async function settle(isBusy: () => boolean = () => false): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = isBusy() ? 0 : quiet + 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets time pass, from timer to timer, until the work is done. Gives what it gives. */
export async function pass<T>(work: Promise<T>, isBusy?: () => boolean): Promise<T> {
  let isDone = false;
  const watched = work.finally(() => (isDone = true));
  watched.catch(() => {});
  for (;;) {
    await settle(isBusy);
    if (isDone) return watched;
    if (vi.getTimerCount() === 0) throw new Error('nothing more will happen');
    vi.advanceTimersToNextTimer();
  }
}

/** Lets so many milliseconds pass. */
export async function passFor(ms: number, isBusy?: () => boolean): Promise<void> {
  await pass(new Promise((resolve) => setTimeout(resolve, ms)), isBusy);
}
