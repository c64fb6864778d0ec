import type { ReceivedRequest } from './types.js';

/** The requests that were received, for assertions of tests. */
export interface RequestRecord {
  readonly requests: readonly ReceivedRequest[];
  add(request: ReceivedRequest): void;
  clear(): void;
}

/** The record is limited, as a server may run for days. */
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
