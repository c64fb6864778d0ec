import type { OktaHooks } from '../runtime/hooks.js';
import type { Lane, Waiting } from './lane.js';
import type { Sent } from './ledger.js';
import type { Queue } from './queue.js';

/** One request of a call. */
export interface LimitedRequest {
  readonly lane: Lane;
  readonly place: Pick<Waiting, 'ticket' | 'deadline'>;
  readonly signal: AbortSignal | null | undefined;
  /** Whether it is the one that the call is about, and not one for a token, or where a redirect leads. */
  readonly isDescribed: boolean;
  ask(): Promise<Response>;
  refuse(wait: number): unknown;
}

/** One call under way. It learns from its hooks that a body is read, and that it will be sent again. */
export class LimitedCall {
  readonly hooks: OktaHooks;
  readonly #queue: Queue;
  /** The request that the call is about, while a response to it, or its body, is still to come. */
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
    const { lane, place, signal, isDescribed } = request;
    // What was sent before was answered by a 401, by a redirect, or by an error after which it is sent again.
    if (isDescribed) this.#end();
    const sent = await this.#queue.enter(lane, place, signal, request.refuse);
    // A request for a token may serve other calls too, and is not told when this one ends.
    const isHeld = isDescribed && !signal?.aborted;
    if (isHeld) [this.#held, this.#last] = [true, sent];
    try {
      const response = await request.ask();
      this.#queue.received(sent, response);
      return response;
    } catch (error) {
      this.#queue.lost(sent);
      if (isHeld) this.#end();
      throw error;
    } finally {
      if (!isHeld) this.#queue.release();
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
