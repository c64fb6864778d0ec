import { internals, type OktaCore } from '../runtime/internals.js';
import { followCursor } from '../runtime/cursor.js';
import { OktaConfigError } from '../runtime/errors.js';
import { sendList } from '../runtime/list.js';
import { DEFAULT_LIMIT, readInterval, type TailLogsOptions } from './options.js';
import { idOf, logOperation, type Position, startOf, toText } from './position.js';
import { backOff } from './survive.js';

/** One response: its events, and the link to what comes after them. */
interface Batch<Event> {
  readonly events: readonly Event[];
  readonly next: string;
}

/** The system log as it grows: an async iterable of its events that does not end by itself. */
export class LogTail<Event> implements AsyncIterable<Event> {
  readonly #core: OktaCore;
  readonly #options: TailLogsOptions;
  readonly #interval: number;
  readonly #signal: AbortSignal;
  #position: Position;
  #running = false;

  /** Throws `OktaConfigError` for options that cannot work. Nothing is sent before the first event is asked for. */
  constructor(core: OktaCore, options: TailLogsOptions) {
    this.#core = core;
    this.#options = options;
    this.#interval = readInterval(options);
    this.#signal = options.signal ?? new AbortController().signal;
    this.#position = startOf(core, options);
  }

  /**
   * Where a tail goes on after the event that this one gave last: text to store once that event is dealt with, and to give
   * as `cursor` later, also in another process. It is there from the beginning, and has no secret. Its length is some
   * kilobytes, as it names the events of the last response.
   */
  get cursor(): string {
    return toText(this.#position);
  }

  /** The events, from where the tail stands: a loop that was left goes on in the next one. One loop at a time. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, undefined> {
    if (this.#running) {
      throw new OktaConfigError('a tail can be read by one loop at a time: make another tail', {
        operationId: logOperation.id,
      });
    }
    this.#running = true;
    try {
      for (;;) {
        const batch = await this.#fetch();
        const isFull = batch.events.length >= limitOf(this.#position.link);
        const count = yield* this.#give(batch);
        if (!isFull || count === 0) await this.#sleep(this.#interval);
      }
    } finally {
      this.#running = false;
    }
  }

  /** Gives what was not given before, and says how much that was. The position is past each event before it is given. */
  *#give({ events, next }: Batch<Event>): Generator<Event, number, undefined> {
    const { given } = this.#position;
    const byId = new Map(events.map((event) => [idOf(event), event]));
    const fresh = [...byId].filter(([id]) => !given.has(id));
    const after = { link: next, given: byId.size ? new Set(byId.keys()) : given };
    for (const [index, [id, event]] of fresh.entries()) {
      this.#signal.throwIfAborted();
      if (index === fresh.length - 1) this.#position = after;
      else given.add(id);
      yield event;
    }
    this.#position = after;
    return fresh.length;
  }

  /** The response at the position, after as many failures as it takes. */
  async #fetch(): Promise<Batch<Event>> {
    const { clock } = this.#core[internals];
    for (let failures = 1; ; failures++) {
      this.#signal.throwIfAborted();
      try {
        return await this.#ask();
      } catch (error) {
        const delay = this.#signal.aborted ? undefined : backOff(error, failures, clock.random());
        if (delay === undefined) throw error;
        await this.#options.onRetry?.({ error, failures, delay });
        await this.#sleep(delay);
      }
    }
  }

  async #ask(): Promise<Batch<Event>> {
    const { headers, maxRetries, timeout } = this.#options;
    const { link } = this.#position;
    const options = { headers, maxRetries, timeout, signal: this.#signal, cursor: link };
    const { items, next = link } = await sendList<Event>(this.#core, logOperation, {}, options);
    // Before any event is given, so that the cursor never leads to where it would be refused.
    return { events: items, next: followCursor(next, this.#core, logOperation) };
  }

  /** Waits on a signal of its own, so that nothing is left on that of the caller, which outlives many waits. */
  async #sleep(ms: number): Promise<void> {
    const outer = this.#signal;
    outer.throwIfAborted();
    const wait = new AbortController();
    const stop = (): void => wait.abort(outer.reason);
    outer.addEventListener('abort', stop);
    try {
      await this.#core[internals].clock.sleep(ms, wait.signal);
    } finally {
      outer.removeEventListener('abort', stop);
    }
  }
}

/** How many events a full response has. */
function limitOf(link: string): number {
  return Number(new URLSearchParams(link.split('?')[1]).get('limit')) || DEFAULT_LIMIT;
}
