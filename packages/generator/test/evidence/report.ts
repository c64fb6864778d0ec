import { groupBy } from '../../src/basics/group-by.js';
import type { Direction, Fault, Verdict } from './judge.js';

/** How many of the recorded bodies are accepted. */
export interface Share {
  readonly bodies: number;
  readonly accepted: number;
  readonly operations: number;
  /** Of all bodies, from 0 to 1. */
  readonly share: number;
  /** Mean of the operations' shares, so that one that is recorded often counts no more than others. */
  readonly byOperation: number;
}

/** The same fault at the same place, over all exchanges. */
export interface Group extends Pick<Fault, 'property' | 'where' | 'pointer' | 'code' | 'expected'> {
  readonly method: string;
  readonly path: string;
  readonly direction: Direction;
  readonly status: number;
  /** What kinds of JSON values stood there; where an enum lacks a value, the values. */
  readonly found: readonly string[];
  readonly exchanges: number;
  readonly sessions: number;
  /** `2021–2026`, or the one year. */
  readonly years: string;
}

export function shareOf(verdicts: readonly Verdict[], direction: Direction): Share {
  const judged = verdicts.filter((verdict) => verdict.direction === direction);
  const byOperation = groupBy(judged, ({ operation }) => operation.id);
  const shares = [...byOperation.values()].map((all) => acceptedOf(all) / all.length);
  const accepted = acceptedOf(judged);
  return {
    bodies: judged.length,
    accepted,
    operations: shares.length,
    share: accepted / judged.length,
    byOperation: shares.reduce((total, each) => total + each, 0) / shares.length,
  };
}

function acceptedOf(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ faults }) => faults.length === 0).length;
}

/** Faults by place, those of most exchanges first. */
export function groupFaults(verdicts: readonly Verdict[]): readonly Group[] {
  const found = verdicts.flatMap((verdict) => verdict.faults.map((fault) => ({ verdict, fault })));
  const groups = groupBy(found, ({ verdict: { operation, direction, exchange }, fault }) =>
    JSON.stringify([
      operation.method,
      operation.path,
      direction,
      exchange.status,
      fault.property,
      fault.where,
      fault.code,
    ]),
  );
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all;
      return first === undefined ? [] : [groupOf(first.verdict, first.fault, all)];
    })
    .toSorted((one, other) => other.exchanges - one.exchanges);
}

function groupOf(
  { operation, direction, exchange }: Verdict,
  { property, where, pointer, code, expected }: Fault,
  all: readonly { readonly verdict: Verdict; readonly fault: Fault }[],
): Group {
  const exchanges = new Set(all.map(({ verdict }) => verdict.exchange));
  return {
    method: operation.method,
    path: operation.path,
    direction,
    status: exchange.status,
    property,
    where,
    pointer,
    code,
    expected,
    found: [...new Set(all.map(({ fault }) => fault.found))],
    exchanges: exchanges.size,
    sessions: new Set([...exchanges].map(({ session }) => session)).size,
    years: spanOf([...exchanges].map(({ year }) => year)),
  };
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
