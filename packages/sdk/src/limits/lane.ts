import type { RateLimit } from '../runtime/response.js';

/** What the last responses of a lane say of the window that its bucket is in. */
export interface Window {
  readonly limit: number;
  /** Calls left in it. */
  readonly left: number;
  /** When it ends: by Okta's clock in milliseconds, 0 where that is not said, and by the clock of the client. */
  readonly reset: number;
  readonly ends: number;
}

/** Something that is to be sent, and waits for it. */
export interface Waiting {
  /** Earlier calls have lower numbers. A call keeps its number when it is sent again. */
  readonly ticket: number;
  /** When the call has to be done, by the clock of the client. */
  readonly deadline: number;
  /**
   * Whether it is one more of those that are under way. What a call asks for by the way is not: it must not wait for the end of
   * calls that wait for its answer.
   */
  readonly needsSlot: boolean;
  start(): void;
  refuse(until: number): void;
}

/** Requests of one method and path template. Several lanes may count against the same bucket of Okta. */
export interface Lane {
  /** Method and path, as it is shown. */
  readonly path: string;
  /** In the order of their tickets. */
  readonly waiting: Waiting[];
  /** Lanes that count against other buckets, though their limits are equal. */
  readonly apart: Set<Lane>;
  /** Requests whose response has not arrived. */
  inFlight: number;
  /** Calls that got a 429 and come again: each has its place in the next window, before those that came later. */
  returning: number;
  /** When the first request was sent; undefined before that. */
  began: number | undefined;
  /** Whether a response has arrived at any time. */
  isKnown: boolean;
  /** Nothing is sent before, as a 429 has said so. */
  heldUntil: number;
  window: Window | undefined;
}

export function newLane(path: string): Lane {
  return {
    path,
    waiting: [],
    apart: new Set(),
    inFlight: 0,
    returning: 0,
    began: undefined,
    isKnown: false,
    heldUntil: 0,
    window: undefined,
  };
}

/** Puts a waiting call where its ticket belongs. */
export function enqueue({ waiting }: Lane, entry: Waiting): void {
  const index = waiting.findLastIndex(({ ticket }) => ticket < entry.ticket);
  waiting.splice(index + 1, 0, entry);
}

/** Okta's resets are in seconds; two that are closer than this are the same. */
const SAME_RESET = 1000;

/** How long a window is, in milliseconds, where that is not said. */
const USUAL_WINDOW = 60_000;
/** Longest window that is believed. */
const LONGEST_WINDOW = 3_600_000;

/**
 * The window after a response. Responses may arrive in another order than they were sent in, so that of one window the
 * lowest count is right.
 *
 * @param sentAt when Okta sent the response, by its own clock
 */
export function nextWindow(
  old: Window | undefined,
  { limit, remaining, resetAt }: RateLimit,
  sentAt: number,
  now: number,
): Window | undefined {
  if (!limit || remaining === undefined) return old;
  const reset = resetAt ? +resetAt : 0;
  const isBelieved = resetAt && reset - sentAt <= LONGEST_WINDOW;
  const length = isBelieved ? reset - sentAt : USUAL_WINDOW;
  const fresh = { limit, left: remaining, reset, ends: now + length };
  if (!old || old.ends <= now || reset > old.reset + SAME_RESET) return fresh;
  if (reset < old.reset - SAME_RESET) return old;
  return { ...old, limit, left: Math.min(old.left, remaining) };
}

/**
 * Whether a response shows that its bucket is not that of another window: it was sent when that one was known already, and
 * in one bucket the count goes only down, and the reset only forward.
 */
export function isAnotherBucket(
  known: Window,
  { remaining = 0, resetAt }: RateLimit,
  sentAt: number,
): boolean {
  const later = resetAt && known.reset ? +resetAt - known.reset : 0;
  if (Math.abs(later) <= SAME_RESET) return remaining > 0 && remaining >= known.left;
  return later < 0 || sentAt + SAME_RESET < known.reset;
}
