import { type Kind, kinds } from './mutate.js';

/** What became of one change. */
export interface Outcome {
  readonly kind: Kind;
  /** Whether the description forbids it, by ajv. */
  readonly forbidden: boolean;
  readonly rejected: boolean;
  /** Whether an issue says where it is. */
  readonly placed: boolean;
}

export interface Row {
  readonly forbidden: number;
  /** Of the forbidden ones. */
  readonly rejected: number;
  readonly placed: number;
  readonly allowed: number;
  /** Of the allowed ones. */
  readonly accepted: number;
}

/** Counts outcomes by kind. */
export function createTable() {
  const outcomes = new Map<string, number>();
  const sum = (kind: Kind, flags: Partial<Outcome>) =>
    [...outcomes].reduce((total, [key, count]) => {
      const outcome = JSON.parse(key) as Outcome;
      const fits = Object.entries({ kind, ...flags }).every(
        ([name, value]) => outcome[name as keyof Outcome] === value,
      );
      return fits ? total + count : total;
    }, 0);
  const row = (kind: Kind): Row => ({
    forbidden: sum(kind, { forbidden: true }),
    rejected: sum(kind, { forbidden: true, rejected: true }),
    placed: sum(kind, { forbidden: true, placed: true }),
    allowed: sum(kind, { forbidden: false }),
    accepted: sum(kind, { forbidden: false, rejected: false }),
  });
  return {
    count(outcome: Outcome): void {
      const key = JSON.stringify(outcome);
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    },
    row,
    text(): string {
      const columns = ['forbidden', 'rejected', 'placed', 'allowed', 'accepted'] as const;
      const head = ['change'.padEnd(18), ...columns.map((name) => name.padStart(10))].join('');
      const rows = kinds.map((kind) => {
        const counts = row(kind);
        return [kind.padEnd(18), ...columns.map((name) => `${counts[name]}`.padStart(10))].join('');
      });
      return [head, ...rows].join('\n');
    },
  };
}
