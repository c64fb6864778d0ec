import { EPOCH, isTime } from '../world/clock.js';
import type { OrgEngine } from '../world/types.js';
import type { MockOptions, TokenRules } from './types.js';

/** The options of a mock whose values have been checked, with their defaults. */
export interface CheckedOptions {
  /** Whether its clock follows the real time. */
  readonly runs: boolean;
  /** When its clock starts, and as of when it answers: milliseconds since 1970. */
  readonly start: number;
  readonly asOf: number;
  readonly engine: OrgEngine;
  readonly tokens: TokenRules;
}

const ENGINES: readonly OrgEngine[] = ['identity', 'classic'];
const TOKENS: readonly TokenRules[] = ['any', 'issued'];

/** @throws {TypeError} for what a program in JavaScript may have got wrong. */
export function checkedOptions(options: MockOptions): CheckedOptions {
  const runs = options.clock === 'running';
  return {
    runs,
    start: startOf(options.now ?? (runs ? Date.now() : EPOCH)),
    asOf: timeOf(options.asOf),
    engine: oneOf('engine', ENGINES, options.engine ?? 'identity'),
    tokens: oneOf('tokens', TOKENS, options.tokens ?? 'any'),
  };
}

function startOf(now: number): number {
  if (isTime(now)) return now;
  throw new TypeError(`now: expected milliseconds since 1970, got ${String(now)}`);
}

function timeOf(asOf: string | undefined): number {
  const time = asOf === undefined ? Number.POSITIVE_INFINITY : Date.parse(asOf);
  if (!Number.isNaN(time)) return time;
  throw new TypeError(`asOf: expected a date such as 2025-03-01, got ${String(asOf)}`);
}

function oneOf<T>(name: string, known: readonly T[], value: T): T {
  if (known.includes(value)) return value;
  throw new TypeError(`${name}: expected ${known.join(' or ')}, got ${String(value)}`);
}
