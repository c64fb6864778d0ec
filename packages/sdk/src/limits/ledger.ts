import { readRateLimit } from '../runtime/response.js';
import { isAnotherBucket, newLane, nextWindow, type Lane, type Window } from './lane.js';
import { laneOf } from './path.js';
import type { OperationDescriptor } from '../runtime/operation.js';

/** Lanes that are remembered; more are there only when an application makes up paths. */
const MAX_LANES = 1000;

/** Milliseconds after which one more request is sent to a path that has not answered yet. */
const PATIENCE = 1000;

/** One request, with what was known when it was sent. */
export interface Sent {
  readonly lane: Lane;
  readonly known: readonly (readonly [Lane, Window])[];
}

/** What the responses have told of Okta's buckets, and what has been sent since. */
export class Ledger {
  readonly #lanes = new Map<string, Lane>();
  readonly #reserve: number;
  readonly #isCareful: boolean;

  /** @param isCareful whether a path is tried with one request before others follow */
  constructor(reserve: number, isCareful: boolean) {
    this.#reserve = reserve;
    this.#isCareful = isCareful;
  }

  get lanes(): Iterable<Lane> {
    return this.#lanes.values();
  }

  /** The lane of a request, and whether the request is the one that the operation describes. */
  lane(
    operation: OperationDescriptor,
    method: string,
    url: string,
  ): { readonly lane: Lane; readonly isDescribed: boolean } {
    const { key, path, isDescribed } = laneOf(operation, method, url);
    const lane = this.#lanes.get(key) ?? newLane(path);
    this.#lanes.set(key, lane);
    if (this.#lanes.size > MAX_LANES) this.#forgetIdle(lane);
    return { lane, isDescribed };
  }

  /** The lanes that count against the same bucket, as far as is known, the lane itself included. */
  related(lane: Lane): Lane[] {
    const limit = lane.window?.limit;
    if (limit === undefined) return [lane];
    return [...this.lanes].filter(
      (other) => other.window?.limit === limit && !other.apart.has(lane),
    );
  }

  /** How many requests may be sent now. Those under way may or may not be in the count of the last response: they count. */
  room(lane: Lane, now: number): number {
    const group = this.related(lane);
    if (group.some(({ heldUntil }) => heldUntil > now)) return 0;
    if (!lane.isKnown) {
      if (!this.#isCareful) return Infinity;
      return 1 + Math.floor((now - (lane.began ?? now)) / PATIENCE) - lane.inFlight;
    }
    if (!lane.window) return Infinity;
    const lefts = windowsOf(group, now).map(({ left }) => left);
    const underWay = group.reduce((sum, each) => sum + each.inFlight + each.returning, 0);
    return Math.min(lane.window.limit, ...lefts) - underWay - this.#reserved(lane.window);
  }

  /** Until when nothing can be sent, whatever the responses under way say; undefined where that depends on them. */
  blockedUntil(lane: Lane, now: number): number | undefined {
    const group = this.related(lane);
    const ends = windowsOf(group, now)
      .filter((window) => window.left - this.#reserved(window) <= 0)
      .map((window) => window.ends);
    const until = Math.max(0, ...ends, ...group.map(({ heldUntil }) => heldUntil));
    return until > now ? until : undefined;
  }

  /** When there may be room even if nothing more is heard. */
  nextChange(lane: Lane, now: number): number {
    const group = this.related(lane);
    const times = [
      ...group.map(({ heldUntil }) => heldUntil),
      ...windowsOf(group, now).map(({ ends }) => ends),
      ...(lane.isKnown || lane.began === undefined
        ? []
        : [lane.began + PATIENCE * (1 + Math.floor((now - lane.began) / PATIENCE))]),
    ];
    return Math.min(...times.filter((time) => time > now));
  }

  send(lane: Lane, now: number): Sent {
    // The limit of the lane may not be known yet, so that all others may be of the same bucket.
    const known = [...this.lanes].flatMap((other) =>
      other !== lane && !other.apart.has(lane) && other.window && other.window.ends > now
        ? [[other, other.window] as const]
        : [],
    );
    lane.inFlight += 1;
    lane.began ??= now;
    return { lane, known };
  }

  /** A response has arrived. */
  receive({ lane, known }: Sent, headers: Headers, now: number): void {
    lane.inFlight -= 1;
    lane.isKnown = true;
    const rate = readRateLimit(headers);
    // 0 is the limit of concurrent calls, which is no bucket.
    if (!rate?.limit) return;
    const sentAt = Date.parse(headers.get('date') ?? '') || Date.now();
    for (const [other, window] of known) {
      if (window.limit === rate.limit && isAnotherBucket(window, rate, sentAt)) {
        lane.apart.add(other);
        other.apart.add(lane);
      }
    }
    lane.window = nextWindow(lane.window, rate, sentAt, now);
  }

  /** No response will come; Okta may have counted the request. */
  lose({ lane }: Sent): void {
    lane.inFlight -= 1;
    for (const other of this.related(lane)) {
      const { window } = other;
      if (window) other.window = { ...window, left: Math.max(0, window.left - 1) };
    }
  }

  #reserved({ limit }: Window): number {
    const share = this.#reserve < 1 ? this.#reserve * limit : this.#reserve;
    return Math.min(Math.ceil(share), limit - 1);
  }

  #forgetIdle(current: Lane): void {
    for (const [key, lane] of this.#lanes) {
      if (lane === current || lane.inFlight + lane.returning + lane.waiting.length > 0) continue;
      this.#lanes.delete(key);
      for (const other of lane.apart) other.apart.delete(lane);
      return;
    }
  }
}

function windowsOf(lanes: readonly Lane[], now: number): Window[] {
  return lanes.flatMap(({ window }) => (window && window.ends > now ? [window] : []));
}
