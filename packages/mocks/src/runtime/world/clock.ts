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
   * @throws {RangeError} for a negative or infinite number, as time does not run backwards, and for a time after the year 9000.
   */
  advance(ms: number): void;
  /**
   * Sets the clock to a time, in milliseconds since 1970: for `restore` and `reset`.
   *
   * @throws {RangeError} for what is no time: see {@link isTime}.
   */
  set(ms: number): void;
}

/** The years after it have five digits soon, which no date of the API has. What expires in some years still has four. */
const LATEST = Date.UTC(9000, 11, 31);

/** Whether a value is a time that a clock can show: milliseconds since 1970, up to the year 9000. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LATEST;
}

/** @throws {RangeError} */
function checkTime(ms: number): void {
  if (isTime(ms)) return;
  throw new RangeError(`expected a time from 1970 to the year 9000, got ${String(ms)}`);
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
      checkTime(now() + ms);
      offset += ms;
    },
    set(ms) {
      checkTime(ms);
      offset = ms - elapsed();
    },
  };
}
