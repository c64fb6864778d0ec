import type { Operations, ReceivedBy } from './types.js';
import { weigh } from './weigh.js';

/** The requests that were received, for assertions of tests. */
export interface RequestRecord<Ops extends Operations> {
  readonly requests: readonly ReceivedBy<Ops>[];
  add(request: ReceivedBy<Ops>): void;
  clear(): void;
}

/** The record is limited, as a server may run for days. */
export interface RecordLimits {
  readonly requests: number;
  /** Of URLs and params, bodies among them. */
  readonly bytes: number;
}

const LIMITS: RecordLimits = { requests: 10_000, bytes: 64_000_000 };

/** A record of the last requests that keep within the limits together. The last one is kept whatever its size. */
export function createRecord<Ops extends Operations>(
  limits: RecordLimits = LIMITS,
): RequestRecord<Ops> {
  const requests: ReceivedBy<Ops>[] = [];
  const weights: number[] = [];
  let total = 0;
  return {
    requests,
    add(request) {
      const weight = request.url.length + weigh(request.params);
      requests.push(request);
      weights.push(weight);
      total += weight;
      while (requests.length > limits.requests || (total > limits.bytes && requests.length > 1)) {
        requests.shift();
        total -= weights.shift() ?? 0;
      }
    },
    clear() {
      requests.splice(0);
      weights.splice(0);
      total = 0;
    },
  };
}
