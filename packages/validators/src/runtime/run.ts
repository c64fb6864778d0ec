import type { Check, Place } from './place.js';
import { fail } from './report.js';

/** Runs a check of a whole value. What cannot be read is a fault. */
export function run(check: Check, value: unknown, place: Place): boolean {
  try {
    return check(value, place);
  } catch {
    return fail(place, undefined, 'a value', 'unreadable');
  }
}
