import type { ReceivedRequest } from './types.js';

/** What was received, for assertions. */
export interface RequestRecord {
  readonly requests: readonly ReceivedRequest[];
  add(request: ReceivedRequest): void;
  clear(): void;
}

/** A server that runs for days must not remember everything. */
const LIMIT = 10_000;

export function createRecord(): RequestRecord {
  const requests: ReceivedRequest[] = [];
  return {
    requests,
    add(request) {
      requests.push(request);
      if (requests.length > LIMIT) requests.shift();
    },
    clear: () => void requests.splice(0),
  };
}
