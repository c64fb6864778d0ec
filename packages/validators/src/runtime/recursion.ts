import type { Check, Place, Trail } from './place.js';
import { fail } from './report.js';

/** How many levels deep recursive schemas may be nested. */
const DEEPEST = 200;

/**
 * Checks a schema that contains itself. Each object is checked only once for each schema, even if it occurs several times.
 * Cycles and nesting that is too deep are reported as an issue.
 *
 * @param name Of the schema.
 */
export function recurse(name: string, value: unknown, place: Place, check: Check): boolean {
  if (typeof value !== 'object' || value === null) return check(value, place);
  const trail: Trail = place.trail ?? { seen: new Map(), depth: 0 };
  const seen = trail.seen.get(name) ?? new Map<object, boolean>();
  const isOpen = seen.get(value);
  if (isOpen === true || trail.depth >= DEEPEST) {
    return fail(place, value, 'less nesting', 'too_deep');
  }
  if (isOpen === false) return true;
  trail.seen.set(name, seen.set(value, true));
  trail.depth += 1;
  const result = check(value, place.trail ? place : { ...place, trail });
  trail.depth -= 1;
  seen.set(value, false);
  return result;
}
