/** The clock of a mock Okta. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** The time as Okta writes it: `2026-01-01T00:00:00.000Z`. */
  iso(): string;
  /**
   * Moves the clock forward.
   *
   * @param ms In milliseconds, not negative.
   * @throws {RangeError} for a negative or infinite number: time does not run backwards.
   */
  advance(ms: number): void;
  /** Sets the clock to a time, in milliseconds since 1970: for `restore` and `reset`. */
  set(ms: number): void;
}

/** The default start of a mock's clock. */
export const EPOCH = Date.UTC(2026, 0, 1);

/**
 * @param start Milliseconds since 1970.
 * @param runs True for a clock that follows the real time, as a server's does; false for one that only `advance` moves.
 */
export function createClock(start: number, runs: boolean): Clock {
  const elapsed = (): number => (runs ? Date.now() : 0);
  let offset = start - elapsed();
  const now = (): number => offset + elapsed();
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    advance(ms) {
      if (!(ms >= 0 && Number.isFinite(ms))) {
        throw new RangeError(`expected a number of milliseconds that is not negative, got ${ms}`);
      }
      offset += ms;
    },
    set(ms) {
      offset = ms - elapsed();
    },
  };
}
