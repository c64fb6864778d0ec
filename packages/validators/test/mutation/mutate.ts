import { replaced, without } from '../support/mutants-edit.js';
import type { Path } from '../support/mutants-places.js';

export const kinds = [
  'wrong type',
  'missing required',
  'bad enum',
  'bad date',
  'extra nesting',
] as const;

export type Kind = (typeof kinds)[number];

/** A recorded value with one change. Whether the description forbids it is for others to say. */
export interface Change {
  readonly kind: Kind;
  readonly path: Path;
  readonly value: unknown;
}

/** Every change at every place of a JSON value, whatever the description says of the place. */
export function* changesOf(value: unknown): Generator<Change> {
  for (const [path, here] of placesIn(value, [])) {
    if (path.length === 0) continue;
    for (const [kind, replacement] of replacements(here)) {
      yield { kind, path, value: replaced(value, path, replacement) };
    }
    if (typeof path.at(-1) === 'string') {
      yield { kind: 'missing required', path, value: without(value, path) };
    }
  }
}

function* placesIn(value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield* placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const others: readonly unknown[] = ['text', 42, true, { odd: 1 }, [['odd']]];

function replacements(value: unknown): [Kind, unknown][] {
  const found: [Kind, unknown][] = others
    .filter((other) => typeOf(other) !== typeOf(value))
    .map((other) => ['wrong type', other]);
  found.push(['extra nesting', [value]], ['extra nesting', { value }]);
  if (typeof value !== 'string') return found;
  found.push(['bad enum', 'NO_SUCH_VALUE'], ['bad enum', `${value}_`]);
  if (/^\d{4}-\d\d-\d\d/.test(value)) {
    found.push(['bad date', 'last tuesday'], ['bad date', '2023-02-29T12:00:00.000Z']);
  }
  return found;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
