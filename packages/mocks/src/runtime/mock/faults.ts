import type { Clock } from '../world/clock.js';
import { OktaFault } from '../engine/fault.js';
import { whenAbandoned } from './abandoned.js';
import { checkFault } from './check-fault.js';
import type { Fault } from './types.js';

/** The faults that a test has asked for, by operationId or `*`. */
export interface FaultQueue {
  add(operationId: string, fault: Fault, times: number): void;
  /** Takes the next fault for an operation out of the queue. */
  take(operationId: string): Fault | undefined;
  clear(): void;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { readonly operationId: string; readonly fault: Fault; times: number }[] = [];
  return {
    add(operationId, fault, times) {
      checkFault(fault);
      if (!(times >= 1)) throw new RangeError(`times: expected 1 or more, got ${times}`);
      waiting.push({ operationId, fault, times });
    },
    take(operationId) {
      const found = waiting.find(
        (one) => one.times > 0 && (one.operationId === operationId || one.operationId === '*'),
      );
      if (found !== undefined) found.times -= 1;
      return found?.fault;
    },
    clear: () => void waiting.splice(0),
  };
}

/** The faults that depend on what the operation needs. */
export type Refusal = Extract<Fault, { readonly kind: 'insufficient_scope' | 'forbidden' }>;

export function isRefusal(fault: Fault): fault is Refusal {
  return fault.kind === 'insufficient_scope' || fault.kind === 'forbidden';
}

/**
 * Applies a fault to a request: it throws what Okta would answer, returns an answer, or only waits, until nobody waits for the
 * answer any more.
 */
export async function applyFault(
  fault: Exclude<Fault, Refusal>,
  request: Request,
  clock: Pick<Clock, 'now'>,
): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'latency':
      await wait(fault.ms, request);
      return undefined;
    case 'connection_reset':
      throw new ConnectionReset();
    case 'malformed_body':
      return new Response('<html>Bad gateway</html>{', {
        headers: { 'content-type': 'application/json' },
      });
    case 'expired_token':
      throw expiredToken();
    case 'rate_limited': {
      const reset = Math.ceil((clock.now() + (fault.resetMs ?? 1000)) / 1000);
      throw tooMany({ 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(reset) });
    }
    case 'server_error':
      throw new OktaFault(fault.status ?? 500, 'E0000009', 'Internal Server Error');
    case 'error':
      throw new OktaFault(
        fault.status,
        fault.errorCode,
        fault.errorSummary ?? fault.errorCode,
        fault.errorCauses,
      );
  }
}

/** @throws what the request's signal was aborted with, as `fetch` does, or {@link ConnectionReset} where a server's client left. */
function wait(ms: number, request: Request): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(done, ms);
    whenAbandoned(request, () => {
      clearTimeout(timer);
      failed(request.signal.aborted ? request.signal.reason : new ConnectionReset());
    });
  });
}

/** Whether an error is what the caller of `fetch` gets instead of an answer. */
export function isRejection(error: unknown, { signal }: Request): boolean {
  return error instanceof ConnectionReset || (signal.aborted && error === signal.reason);
}

/** 401 E0000011. */
export function expiredToken(): OktaFault {
  return new OktaFault(401, 'E0000011', 'Invalid token provided');
}

/** 429 E0000047. */
export function tooMany(headers: Readonly<Record<string, string>>): OktaFault {
  const summary = 'API call exceeded rate limit due to too many requests.';
  return new OktaFault(429, 'E0000047', summary, [], headers);
}

/** The connection broke. `fetch` rejects with a `TypeError`. */
export class ConnectionReset extends TypeError {
  override readonly name = 'ConnectionReset';
  readonly code = 'ECONNRESET';

  constructor() {
    super('fetch failed', { cause: new Error('read ECONNRESET') });
  }
}
