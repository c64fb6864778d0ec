import type { Clock } from '../runtime/deadline.js';
import { readRateLimit } from '../runtime/response.js';
import { requestedWait } from '../runtime/retry.js';
import { enqueue, type Lane, type Waiting } from './lane.js';
import type { Ledger, Sent } from './ledger.js';
import type { Slots } from './slots.js';

/** How long the calls of a bucket are held after a 429 that does not say how long, in milliseconds. */
const UNSAID_WAIT = 2000;

/** What decides whose turn it is. */
export type Place = Pick<Waiting, 'ticket' | 'deadline' | 'needsSlot'>;

/** Sends what waits as soon as there is room for it: of all that may be sent the earliest call first. */
export class Queue {
  readonly #ledger: Ledger;
  readonly #slots: Slots;
  readonly #isPatient: boolean;
  readonly #clock: Clock;
  #wakeAt = Infinity;
  #alarm = new AbortController();

  constructor(ledger: Ledger, slots: Slots, isPatient: boolean, clock: Clock) {
    this.#ledger = ledger;
    this.#slots = slots;
    this.#isPatient = isPatient;
    this.#clock = clock;
  }

  /** Resolves when a request may be sent, which is then counted; rejects with the signal's reason, or what `refuse` gives. */
  enter(
    lane: Lane,
    { ticket, deadline, needsSlot }: Place,
    signal: AbortSignal | null | undefined,
    refuse: (wait: number) => unknown,
  ): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        lane.waiting.splice(lane.waiting.indexOf(entry), 1);
        reject(signal?.reason);
        this.pump();
      };
      const entry: Waiting = {
        ticket,
        deadline,
        needsSlot,
        start: () => {
          signal?.removeEventListener('abort', stop);
          if (needsSlot) this.#slots.take();
          resolve(this.#ledger.send(lane, this.#clock.now()));
        },
        refuse: (until) => {
          signal?.removeEventListener('abort', stop);
          reject(refuse(until - this.#clock.now()));
        },
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', stop);
      enqueue(lane, entry);
      this.pump();
    });
  }

  received(sent: Sent, { status, headers }: Response): void {
    const now = this.#clock.now();
    this.#ledger.receive(sent, headers, now);
    if (status !== 429) {
      this.#slots.grow();
    } else if (readRateLimit(headers)?.limit === 0) {
      this.#slots.shrink();
    } else {
      const wait = requestedWait(status, headers) ?? UNSAID_WAIT;
      sent.lane.heldUntil = Math.max(sent.lane.heldUntil, now + wait);
    }
    this.pump();
  }

  lost(sent: Sent): void {
    this.#ledger.lose(sent);
    this.pump();
  }

  /** The request is over, its body read or given up. */
  release(): void {
    this.#slots.release();
    this.pump();
  }

  /** Sends and refuses what can be. */
  pump(): void {
    const now = this.#clock.now();
    for (const lane of this.#ledger.lanes) if (lane.waiting.length > 0) this.#refuse(lane, now);
    for (let next = this.#next(now); next; next = this.#next(now)) {
      const [lane, entry] = next;
      lane.waiting.splice(lane.waiting.indexOf(entry), 1);
      entry.start();
    }
    this.#setAlarm(now);
  }

  /** Refuses what would wait too long. */
  #refuse(lane: Lane, now: number): void {
    const until = this.#ledger.blockedUntil(lane, now);
    const isFull = !this.#isPatient && this.#ledger.room(lane, now) <= 0;
    if (!isFull && until === undefined) return;
    const refused = lane.waiting.filter(({ deadline }) => isFull || deadline <= (until ?? 0));
    if (refused.length === 0) return;
    const others = lane.waiting.filter((entry) => !refused.includes(entry));
    lane.waiting.splice(0, Infinity, ...others);
    for (const entry of refused) entry.refuse(until ?? this.#ledger.nextChange(lane, now));
  }

  /** The earliest call that may be sent now, and its lane. */
  #next(now: number): readonly [Lane, Waiting] | undefined {
    let first: readonly [Lane, Waiting] | undefined;
    for (const lane of this.#ledger.lanes) {
      const entry = this.#firstOf(lane);
      if (!entry || entry.ticket > (first?.[1].ticket ?? Infinity)) continue;
      if (this.#ledger.room(lane, now) > 0) first = [lane, entry];
    }
    return first;
  }

  /** Whose turn it is in a lane, as far as slots go. */
  #firstOf({ waiting }: Lane): Waiting | undefined {
    return this.#slots.areFree ? waiting[0] : waiting.find(({ needsSlot }) => !needsSlot);
  }

  /** Wakes up when there may be room though nothing has happened; not at all while nothing waits for that. */
  #setAlarm(now: number): void {
    const times = [...this.#ledger.lanes]
      .filter((lane) => this.#firstOf(lane))
      .map((lane) => this.#ledger.nextChange(lane, now));
    const wakeAt = Math.min(...times);
    if (wakeAt === this.#wakeAt) return;
    this.#alarm.abort();
    this.#wakeAt = wakeAt;
    if (wakeAt === Infinity) return;
    this.#alarm = new AbortController();
    void this.#wakeAfter(Math.ceil(wakeAt - now), this.#alarm.signal);
  }

  async #wakeAfter(ms: number, signal: AbortSignal): Promise<void> {
    try {
      await this.#clock.sleep(ms, signal);
    } catch {
      return;
    }
    if (signal.aborted) return;
    this.#wakeAt = Infinity;
    this.pump();
  }
}
