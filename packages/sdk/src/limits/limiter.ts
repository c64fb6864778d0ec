import type { CoreInternals } from '../runtime/core.js';
import type { FetchLike } from '../runtime/client-options.js';
import type { Clock } from '../runtime/deadline.js';
import type { OktaHooks } from '../runtime/hooks.js';
import type { OperationDescriptor } from '../runtime/operation.js';
import { readBuckets } from './buckets.js';
import { Ledger } from './ledger.js';
import { checkOptions, type RateLimitOptions } from './options.js';
import { Queue } from './queue.js';
import { refusal } from './refusal.js';
import { Slots } from './slots.js';
import type { RateLimitBucket, RateLimiter } from '../runtime/rate-limiter.js';

/**
 * Keeps the calls of a client within Okta's rate limits. It learns the limits from the `X-Rate-Limit-*` headers of the responses:
 * a path that has not answered yet is tried with one request first. One limiter is for one org; several cores may share it.
 *
 * @throws {OktaConfigError} for options that cannot work.
 */
export function rateLimiter(options: RateLimitOptions): RateLimiter {
  return new Limiter(checkOptions(options));
}

class Limiter implements RateLimiter {
  readonly #isPatient: boolean;
  readonly #ledger: Ledger;
  readonly #slots: Slots;
  #queue: Queue | undefined;
  #tickets = 0;

  constructor({ strategy, maxConcurrent, reserve = 0 }: RateLimitOptions) {
    this.#isPatient = strategy === 'wait';
    this.#ledger = new Ledger(reserve, this.#isPatient);
    this.#slots = new Slots(maxConcurrent);
  }

  get buckets(): readonly RateLimitBucket[] {
    return readBuckets(this.#ledger);
  }

  forCall(
    operation: OperationDescriptor,
    { fetch = globalThis.fetch, hooks, clock }: CoreInternals,
    deadline: number,
  ): Pick<CoreInternals, 'fetch' | 'hooks'> {
    const place = { ticket: this.#tickets++, deadline };
    const queue = this.#queueOf(clock);
    // The slot of the request that the call is about; it is free when the body has been read.
    let free: (() => void) | undefined;
    const end = (): void => {
      free?.();
      free = undefined;
    };
    const limited: FetchLike = async (url, init) => {
      const { lane, isDescribed } = this.#ledger.lane(operation, init.method ?? 'GET', url);
      // What was sent before was answered by a 401 or a redirect.
      if (isDescribed) end();
      const { signal } = init;
      const sent = await queue.enter(lane, place, signal, (wait) => refusal(operation, lane, wait));
      // A request for a token may serve other calls too, and is not told when this one ends.
      const isHeld = isDescribed && !signal?.aborted;
      if (isHeld) free = () => queue.release();
      try {
        const response = await fetch(url, init);
        queue.received(sent, response);
        return response;
      } catch (error) {
        queue.lost(sent);
        end();
        throw error;
      } finally {
        if (!isHeld) queue.release();
      }
    };
    return { fetch: limited, hooks: this.#hooksOf(hooks, end) };
  }

  /** The hooks of a call, by which the limiter learns that a body is read, and keeps a 429 from being sent again. */
  #hooksOf(hooks: OktaHooks, end: () => void): OktaHooks {
    return {
      ...hooks,
      onRequest: (context) => hooks.onRequest?.(context),
      onResponse: (context) => {
        end();
        return hooks.onResponse?.(context);
      },
      onRetry: (context) => {
        end();
        const { status, limit }: { status?: unknown; limit?: unknown } = Object(context.error);
        // Too many calls at once is over in a moment, and nothing that a caller would have to hear of.
        if (!this.#isPatient && status === 429 && limit !== 0) throw context.error;
        return hooks.onRetry?.(context);
      },
      onError: (context) => {
        end();
        return hooks.onError?.(context);
      },
    };
  }

  /** All cores that share a limiter tell the time alike. */
  #queueOf(clock: Clock): Queue {
    return (this.#queue ??= new Queue(this.#ledger, this.#slots, this.#isPatient, clock));
  }
}
