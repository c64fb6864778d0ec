import { replaced, without } from './mutants-edit.js';
import { type Fault, faultsOf } from './mutants-faults.js';
import { placesOf, type Place } from './mutants-places.js';
import type { Random } from './random.js';
import type { Description } from './samples-shape.js';
import type { TypeRef } from '@oktaforge/generator';

/** A valid value with exactly one fault. */
export interface Mutant extends Fault {
  readonly value: unknown;
  /** What was changed, and where. */
  readonly place: Place;
}

/**
 * One mutant of a valid value for each owner type, property and kind of fault that there was none of before. All of its
 * mutants would be as many as its places times their faults, and each as large as the value.
 *
 * @param made Remembers what there was, from value to value.
 * @param subject Owner of the value itself.
 */
export function* newMutantsOf(
  value: unknown,
  type: TypeRef,
  description: Description,
  { made, subject, random }: { made: Set<string>; subject: string; random: Random },
): Generator<Mutant> {
  for (const place of placesOf(value, type, description, subject)) {
    if (isKnown(made, `${place.owner}: ${sortOf(place.value)}`)) continue;
    for (const [kind, alike] of byKind(faultsOf(place, description))) {
      if (!isKnown(made, `${place.owner}: ${kind}`)) yield mutant(value, place, random.pick(alike));
    }
  }
}

function isKnown(made: Set<string>, key: string): boolean {
  return made.size === made.add(key).size;
}

/** What the faults of a place depend on, beside its type. */
function sortOf(value: unknown): string {
  return Array.isArray(value) && value.length === 0
    ? 'empty array'
    : value === null
      ? 'null'
      : typeof value;
}

/** One mutant of a valid value, or undefined where the value has no place that could have a fault. */
export function pickMutant(
  value: unknown,
  type: TypeRef,
  description: Description,
  random: Random,
): Mutant | undefined {
  const faulty = [...placesOf(value, type, description)]
    .map((place) => ({ place, faults: faultsOf(place, description) }))
    .filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return undefined;
  const { place, faults } = random.pick(faulty);
  return mutant(value, place, random.pick(random.pick([...byKind(faults).values()])));
}

/** So that the many ways of a bad date do not crowd out the others. */
function byKind(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const name = `${fault.kind} ${fault.code}`;
    kinds.set(name, [...(kinds.get(name) ?? []), fault]);
  }
  return kinds;
}

function mutant(value: unknown, place: Place, fault: Fault): Mutant {
  const { path } = place;
  const changed =
    fault.kind === 'missing' ? without(value, path) : replaced(value, path, fault.replacement);
  return { ...fault, place, value: changed };
}
