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

/** Every mutant of a valid value, place by place. */
export function* mutantsOf(
  value: unknown,
  type: TypeRef,
  description: Description,
): Generator<Mutant> {
  for (const place of placesOf(value, type, description)) {
    for (const fault of faultsOf(place, description)) yield mutant(value, place, fault);
  }
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
  // By kind first, so that the many ways of a bad date do not crowd out the others.
  const kind = random.pick([...new Set(faults.map((fault) => fault.kind))]);
  return mutant(value, place, random.pick(faults.filter((fault) => fault.kind === kind)));
}

function mutant(value: unknown, place: Place, fault: Fault): Mutant {
  const { path } = place;
  const changed =
    fault.kind === 'missing' ? without(value, path) : replaced(value, path, fault.replacement);
  return { ...fault, place, value: changed };
}
