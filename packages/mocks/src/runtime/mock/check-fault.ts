import type { Fault } from './fault-types.js';

/** What a fault of each kind needs, in words where it is wrong. TypeScript sees that no kind is missing. */
const NEEDS: {
  readonly [Kind in Fault['kind']]: (
    fault: Extract<Fault, { readonly kind: Kind }>,
  ) => string | undefined;
} = {
  rate_limited: ({ resetMs = 0 }) => unless(isTime(resetMs), 'resetMs', MILLISECONDS, resetMs),
  server_error: ({ status = 500 }) => unless(isStatus(status, 500), 'status', '500 to 599', status),
  error: ({ status, errorCode }) =>
    unless(isStatus(status, 400), 'status', '400 to 599', status) ??
    unless(typeof errorCode === 'string', 'errorCode', 'a text such as E0000007', errorCode),
  latency: ({ ms }) => unless(isTime(ms), 'ms', MILLISECONDS, ms),
  connection_reset: () => undefined,
  malformed_body: () => undefined,
  expired_token: () => undefined,
  insufficient_scope: () => undefined,
  forbidden: () => undefined,
};

const MILLISECONDS = 'milliseconds, at most 2147483647';

/** Timers of JavaScript wait no longer; what is longer would not wait at all. */
const LONGEST = 2 ** 31 - 1;

const isTime = (ms: unknown): boolean => typeof ms === 'number' && ms >= 0 && ms <= LONGEST;

function isStatus(status: unknown, from: number): boolean {
  return Number.isInteger(status) && Number(status) >= from && Number(status) <= 599;
}

function unless(holds: boolean, name: string, wanted: string, value: unknown): string | undefined {
  return holds ? undefined : `fault.${name}: expected ${wanted}, got ${String(value)}`;
}

/** @throws {TypeError} for what a program in JavaScript may have got wrong: such a fault would do nothing. */
export function checkFault(fault: Fault): void {
  const { kind } = fault;
  if (!Object.hasOwn(NEEDS, kind)) {
    const known = Object.keys(NEEDS).join(' or ');
    throw new TypeError(`fault.kind: expected ${known}, got ${String(kind)}`);
  }
  // The need is that of the fault's own kind: a pair that types cannot follow.
  const need = NEEDS[kind] as (one: Fault) => string | undefined;
  const wrong = need(fault);
  if (wrong !== undefined) throw new TypeError(wrong);
}
