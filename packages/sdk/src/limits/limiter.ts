import type { CoreInternals } from '../runtime/internals.js';
import type { Clock } from '../runtime/deadline.js';
import type { StandardFetch } from '../runtime/fetch-like.js';
import type { OperationDescriptor } from '../runtime/operation.js';
import { readBuckets } from './buckets.js';
import { LimitedCall } from './limited-call.js';
import { Ledger } from './ledger.js';
import { checkOptions } from './options.js';
import { Queue } from './queue.js';
import { refusal } from './refusal.js';
import { Slots } from './slots.js';
import type {
  LimitedSettings,
  RateLimitBucket,
  RateLimiter,
  RateLimitOptions,
} from '../runtime/rate-limiter.js';

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
  ): LimitedSettings {
    const call = new LimitedCall(this.#queueOf(clock), hooks, this.#isPatient);
    const ticket = this.#tickets++;
    const limited: StandardFetch = async (url, init) => {
      const { lane, isDescribed } = this.#ledger.lane(operation, init.method ?? 'GET', url);
      const ask = (): Promise<Response> => fetch(url, init);
      const refuse = (wait: number): unknown => refusal(operation, lane, wait);
      const place = { ticket, deadline, needsSlot: isDescribed };
      return call.send({ lane, place, signal: init.signal, ask, refuse });
    };
    return { fetch: limited, hooks: call.hooks };
  }

  /** All cores that share a limiter tell the time alike. */
  #queueOf(clock: Clock): Queue {
    return (this.#queue ??= new Queue(this.#ledger, this.#slots, this.#isPatient, clock));
  }
}
