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
  const trail: Trail = place.trail ?? { seen: new Map(), open: new Map() };
  const by = trail.open.get(value);
  if (by === undefined ? trail.open.size >= DEEPEST : by.has(name)) {
    return fail(place, value, 'less nesting', 'too_deep');
  }
  const seen = trail.seen.get(name) ?? new Set();
  if (seen.has(value)) return true;
  trail.seen.set(name, seen.add(value));
  if (by === undefined) trail.open.set(value, new Set([name]));
  else by.add(name);
  const result = check(value, place.trail ? place : { ...place, trail });
  if (by === undefined) trail.open.delete(value);
  else by.delete(name);
  return result;
}
