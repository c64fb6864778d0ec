import { type Fault, faultsOf } from './mutants-faults.js';
import { type Path, placesOf, type Place } from './mutants-places.js';
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
  return { ...fault, place, value: changed(value, place.path, fault) };
}

/** A copy in which the value at the path is another, or is left out; everything beside the path is shared. */
function changed(value: unknown, [key, ...rest]: Path, fault: Fault): unknown {
  if (key === undefined) return fault.replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? changed(item, rest, fault) : item));
  }
  const object = value as Record<string, unknown>;
  if (rest.length > 0 || fault.kind !== 'missing') {
    const child = Object.hasOwn(object, key) ? object[key] : undefined;
    return { ...object, [key]: changed(child, rest, fault) };
  }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
