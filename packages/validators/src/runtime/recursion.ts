import type { Check, Place, Trail } from './place.js';
import { fail } from './report.js';

/** How deep a schema may be nested in itself. */
const DEEPEST = 200;

/**
 * Checks a schema that contains itself. Each object is checked once for each schema, so that objects that occur several
 * times cost no more. Cycles and too deep nesting are an issue.
 *
 * @param name Of the schema.
 */
export function recurse(name: string, value: unknown, place: Place, check: Check): boolean {
  if (typeof value !== 'object' || value === null) return check(value, place);
  const trail: Trail = place.trail ?? { seen: new Map(), open: new Set() };
  if (trail.open.has(value) || trail.open.size >= DEEPEST) {
    return fail(place, value, 'less nesting', 'too_deep');
  }
  const seen = trail.seen.get(name) ?? new Set();
  if (seen.has(value)) return true;
  trail.seen.set(name, seen.add(value));
  trail.open.add(value);
  const result = check(value, place.trail ? place : { ...place, trail });
  trail.open.delete(value);
  return result;
}
