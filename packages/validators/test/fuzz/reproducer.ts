import type { Mutant } from '../support/mutants.js';
import type { Subject } from '../support/samples-subject.js';
import { exportedName } from '../support/validators.js';

/** Longer values are cut in the report; the seed makes them again. */
const LONGEST = 2_000;

/** What a person needs to see a disagreement again. */
export function reproducer(found: {
  readonly subject: Subject;
  readonly value: unknown;
  readonly mutant: Mutant | undefined;
  readonly fault: string;
  readonly seed: number;
}): string {
  const { subject, value, mutant, fault, seed } = found;
  const change =
    mutant === undefined
      ? 'valid sample'
      : `${mutant.kind} at ${JSON.stringify(mutant.place.path)}`;
  const text = JSON.stringify(value, shown) ?? String(value);
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${exportedName(subject.validator)} (seed ${seed}), ${change}: ${fault}\n  ${cut}`;
}

function shown(_key: string, value: unknown): unknown {
  return value instanceof Blob ? 'a Blob' : value;
}
