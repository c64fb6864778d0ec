import type { Operations, ReceivedBy } from './types.js';

/** The requests that were received, for assertions of tests. */
export interface RequestRecord<Ops extends Operations> {
  readonly requests: readonly ReceivedBy<Ops>[];
  add(request: ReceivedBy<Ops>): void;
  clear(): void;
}

/** The record is limited, as a server may run for days. */
const LIMIT = 10_000;

export function createRecord<Ops extends Operations>(): RequestRecord<Ops> {
  const requests: ReceivedBy<Ops>[] = [];
  return {
    requests,
    add(request) {
      requests.push(request);
      if (requests.length > LIMIT) requests.shift();
    },
    clear: () => void requests.splice(0),
  };
}
