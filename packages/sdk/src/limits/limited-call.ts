import type { OktaHooks } from '../runtime/hooks.js';
import type { Lane } from './lane.js';
import type { Sent } from './ledger.js';
import type { Place, Queue } from './queue.js';

/** One request of a call. */
export interface LimitedRequest {
  readonly lane: Lane;
  /** It needs a slot if it is what the call is about, and not a request for a token, or where a redirect leads. */
  readonly place: Place;
  readonly signal: AbortSignal | null | undefined;
  ask(): Promise<Response>;
  refuse(wait: number): unknown;
}

/** One call under way. It learns from its hooks that a body is read, and that it will be sent again. */
export class LimitedCall {
  readonly hooks: OktaHooks;
  readonly #queue: Queue;
  /** Whether the call has a slot: a response to what it is about, or its body, is still to come. */
  #held = false;
  #last: Sent | undefined;
  /** Where a place is kept for the call, as it will be sent again. */
  #keeps: Lane | undefined;

  constructor(queue: Queue, hooks: OktaHooks, isPatient: boolean) {
    this.#queue = queue;
    this.hooks = this.#hooksOf(hooks, isPatient);
  }

  /** Sends a request when it is its turn. */
  async send(request: LimitedRequest): Promise<Response> {
    const { lane, place, signal } = request;
    const isOwn = place.needsSlot;
    if (isOwn) this.#takePlace();
    // After a 401 the call has its slot still.
    const needsSlot = isOwn && !this.#held;
    const sent = await this.#queue.enter(lane, { ...place, needsSlot }, signal, request.refuse);
    if (needsSlot) this.#held = true;
    if (isOwn) this.#last = sent;
    // Nobody would hear any more that it has ended.
    if (signal?.aborted) this.#end();
    try {
      const response = await request.ask();
      this.#queue.received(sent, response);
      return response;
    } catch (error) {
      this.#queue.lost(sent);
      if (isOwn) this.#end();
      throw error;
    }
  }

  #hooksOf(hooks: OktaHooks, isPatient: boolean): OktaHooks {
    return {
      ...hooks,
      onRequest: (context) => hooks.onRequest?.(context),
      onResponse: (context) => {
        this.#end();
        return hooks.onResponse?.(context);
      },
      onRetry: (context) => {
        this.#end();
        const isLimited = isPerMinute(context.error);
        if (isLimited && !isPatient) throw context.error;
        if (isLimited) this.#keepPlace();
        return hooks.onRetry?.(context);
      },
      onError: (context) => {
        this.#end();
        // The place that was kept may be the one that others wait for.
        this.#queue.pump();
        return hooks.onError?.(context);
      },
    };
  }

  /** Frees what the last request has taken, so that others may have it. */
  #end(): void {
    if (this.#held) this.#queue.release();
    this.#held = false;
    this.#takePlace();
  }

  /** The place that was kept is the call's to take, or free. */
  #takePlace(): void {
    if (this.#keeps) this.#keeps.returning -= 1;
    this.#keeps = undefined;
  }

  #keepPlace(): void {
    this.#keeps = this.#last?.lane;
    if (this.#keeps) this.#keeps.returning += 1;
  }
}

/** Too many calls at once is over in a moment, and nothing that a caller has to hear of. */
function isPerMinute(error: unknown): boolean {
  const { status, limit }: { readonly status?: unknown; readonly limit?: unknown } = Object(error);
  return status === 429 && limit !== 0;
}
